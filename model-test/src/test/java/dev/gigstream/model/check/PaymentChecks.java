package dev.gigstream.model.check;

import dev.gigstream.model.payment.MemoryPayments;
import dev.gigstream.model.world.Tally;
import dev.gigstream.model.world.Violation;
import dev.gigstream.payments.payment.Escrow;
import dev.gigstream.payments.payment.Payment;

/** M5 of each payment that was written: what it says of its money is what the journal says. */
public final class PaymentChecks {
    private final MemoryPayments payments;
    private final LedgerChecks ledger;
    private final Tally tally;

    public PaymentChecks(MemoryPayments payments, LedgerChecks ledger, Tally tally) {
        this.payments = payments;
        this.ledger = ledger;
        this.tally = tally;
    }

    public void check() {
        payments.takeTouched().forEach(this::check);
    }

    private void check(Payment payment) {
        payment.refunds().forEach(refund -> tally.add(refund.reason()));
        MoneyOfOrder order = ledger.of(payment.orderId());
        Escrow escrow = payment.escrow();
        long unheld = order.holds == 0 ? escrow.refunded().amountMinor() : 0;
        boolean same = escrow.held().amountMinor() == order.inEscrow
                && escrow.released().amountMinor() == order.toSeller
                && escrow.fees().amountMinor() == order.fees
                && escrow.refunded().amountMinor() == order.toBuyer + unheld;
        boolean whole = escrow.total().amountMinor() == order.held + unheld;
        Violation.unless(
                same && whole,
                "M5",
                "%s, but the journal has held %s, in escrow %s, to seller %s, to buyer %s, fees %s",
                payment,
                order.held,
                order.inEscrow,
                order.toSeller,
                order.toBuyer,
                order.fees);
    }
}
