package dev.gigstream.payments.payment;

import dev.gigstream.money.Money;
import dev.gigstream.payments.ledger.Posting;
import dev.gigstream.payments.ledger.Postings;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The next state of a payment while it is made, with what is told, moved and wanted on the way. */
final class Draft {

    private final Terms terms;
    private final Instant at;
    private final List<Receipt> receipts;
    private final List<Refund> refunds;
    private final List<PaymentChange> changes = new ArrayList<>();
    private final List<Intent> intents = new ArrayList<>();
    private PaymentStatus status;
    private long version;
    private String providerOrderId;
    private Escrow escrow;
    private Settlement settlement;
    private UnpaidEnd unpaidEnd;
    private String reason;
    private Times times;
    private Posting posting;

    Draft(Payment payment, Instant at) {
        this.at = at;
        terms = payment.terms();
        receipts = new ArrayList<>(payment.receipts());
        refunds = new ArrayList<>(payment.refunds());
        status = payment.status();
        version = payment.version();
        providerOrderId = payment.providerOrderId();
        escrow = payment.escrow();
        settlement = payment.settlement();
        unpaidEnd = payment.unpaidEnd();
        reason = payment.reason();
        times = payment.times();
    }

    Draft created(String newProviderOrderId) {
        providerOrderId = newProviderOrderId;
        tell(PaymentChangeKind.CREATED, PaymentStatus.CREATED);
        return unpaidEnd == null ? this : failed(unpaidEnd.reason().name());
    }

    Draft ended(UnpaidEnd end) {
        unpaidEnd = end;
        return this;
    }

    Draft because(String why) {
        reason = why;
        return this;
    }

    Draft clearingFrom(Instant clearsAt) {
        times = times.clearing(clearsAt);
        return this;
    }

    Draft cleared() {
        times = times.cleared(at);
        return this;
    }

    Draft post(Posting moved) {
        posting = moved;
        return this;
    }

    Draft hold(Capture capture) {
        return captured(capture)
                .because(null)
                .held(capture.amount())
                .post(Postings.hold(terms.orderId(), capture.paymentId(), terms.buyerId(), capture.amount(), at))
                .tell(PaymentChangeKind.HELD, PaymentStatus.HELD);
    }

    /** The order's payment came after its end. */
    Draft refundUnheld(Capture capture) {
        captured(capture).because(unpaidEnd.reason().name());
        escrow = escrow.refunding(capture.amount());
        return refundDue(capture, unpaidEnd.reason())
                .tell(PaymentChangeKind.REFUND_REQUESTED, PaymentStatus.REFUND_PENDING);
    }

    /** Some other payment than the order's. */
    Draft refundApart(Capture capture, RefundReason why) {
        receipts.add(new Receipt(capture, false));
        return refundDue(capture, why);
    }

    Draft settle(Settlement how, String paymentId, RefundReason why) {
        settlement = how;
        escrow = escrow.settled(how);
        post(Postings.settlement(terms.orderId(), shares(how), at));
        if (!how.isFullRefund()) {
            tell(PaymentChangeKind.RELEASED, PaymentStatus.RELEASED);
        }
        return how.toBuyer().isZero()
                ? this
                : because(why.name())
                        .want(newRefund(paymentId, how.toBuyer(), why))
                        .tell(PaymentChangeKind.REFUND_REQUESTED, PaymentStatus.REFUND_PENDING);
    }

    Draft failed(String why) {
        return because(why).tell(PaymentChangeKind.FAILED, PaymentStatus.FAILED);
    }

    /** Keeps the refund as it is now and, while it is requested, asks the provider for it. */
    Draft want(Refund refund) {
        keep(refund);
        if (refund.status() == RefundStatus.REQUESTED) {
            intents.add(new Intent.RequestRefund(terms.orderId(), refund));
        }
        return this;
    }

    Draft keep(Refund refund) {
        refunds.removeIf(known -> known.refundId().equals(refund.refundId()));
        refunds.add(refund);
        return this;
    }

    Draft want(Intent intent) {
        intents.add(intent);
        return this;
    }

    /** Each change has a version; as long as the provider does not know the order nobody is told of any. */
    Draft tell(PaymentChangeKind kind, PaymentStatus next) {
        status = next;
        if (providerOrderId != null) {
            version++;
            changes.add(new PaymentChange(kind, payment(), at));
        }
        return this;
    }

    Decision.Step step() {
        return new Decision.Step(payment(), changes, Optional.ofNullable(posting), intents);
    }

    private Draft captured(Capture capture) {
        receipts.add(new Receipt(capture, true));
        times = times.captured(capture.at());
        return tell(PaymentChangeKind.CAPTURED, PaymentStatus.CAPTURED);
    }

    private Draft held(Money amount) {
        escrow = escrow.holding(amount);
        times = times.held(at);
        return this;
    }

    private Draft refundDue(Capture capture, RefundReason why) {
        return post(Postings.refundDue(terms.orderId(), capture.paymentId(), terms.buyerId(), capture.amount(), at))
                .want(newRefund(capture.paymentId(), capture.amount(), why));
    }

    private Refund newRefund(String paymentId, Money amount, RefundReason why) {
        return Refund.requested(terms.orderId() + "r" + (refunds.size() + 1), paymentId, amount, why);
    }

    private Postings.Shares shares(Settlement how) {
        return new Postings.Shares(terms.buyerId(), how.toBuyer(), terms.sellerId(), how.toSeller(), how.platformFee());
    }

    private Payment payment() {
        return new Payment(
                terms,
                status,
                version,
                providerOrderId,
                receipts,
                refunds,
                escrow,
                settlement,
                unpaidEnd,
                reason,
                times);
    }
}
