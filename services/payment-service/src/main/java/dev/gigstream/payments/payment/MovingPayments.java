package dev.gigstream.payments.payment;

import dev.gigstream.payments.ledger.Ledger;
import dev.gigstream.payments.work.Transactions;
import java.util.Optional;
import java.util.function.Function;

/** Carries decisions out: state, money, events and what to ask of the provider change together or not at all. */
public final class MovingPayments {

    private final Payments payments;
    private final Ledger ledger;
    private final PaymentEvents events;
    private final Intents intents;
    private final Transactions transactions;

    public MovingPayments(
            Payments payments, Ledger ledger, PaymentEvents events, Intents intents, Transactions transactions) {
        this.payments = payments;
        this.ledger = ledger;
        this.events = events;
        this.intents = intents;
        this.transactions = transactions;
    }

    /** Decides on a payment that nobody else can change meanwhile. */
    public Decision move(String orderId, Cause cause, Function<Payment, Decision> rule) {
        return transactions.within(() -> {
            Optional<Payment> payment = payments.lock(orderId);
            if (payment.isEmpty()) {
                return new Decision.Refused(PaymentRejection.UNKNOWN_ORDER);
            }
            Decision decision = rule.apply(payment.get());
            if (decision instanceof Decision.Step step) {
                payments.save(step.payment());
                carryOut(step, cause);
            }
            return decision;
        });
    }

    /** Begins with the payment of an order, or decides on it when it is known already. */
    public Decision begin(Decision.Step first, Cause cause, Function<Payment, Decision> otherwise) {
        return transactions.within(() -> {
            String orderId = first.payment().orderId();
            if (payments.lock(orderId).isPresent()) {
                return move(orderId, cause, otherwise);
            }
            payments.add(first.payment());
            carryOut(first, cause);
            return first;
        });
    }

    private void carryOut(Decision.Step step, Cause cause) {
        step.posting().ifPresent(ledger::post);
        step.intents().forEach(intents::add);
        events.tell(step.changes(), cause);
    }
}
