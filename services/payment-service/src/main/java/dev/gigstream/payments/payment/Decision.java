package dev.gigstream.payments.payment;

import dev.gigstream.payments.ledger.Posting;
import java.util.List;
import java.util.Optional;

/** What follows from something that happened. */
public sealed interface Decision {

    /**
     * The payment moves on. All of it is stored together or not at all.
     *
     * @param payment as it is afterwards
     * @param changes what is told to others, one for each new version, oldest first
     * @param posting the money that moves with it
     * @param intents what has to be asked of the provider then
     */
    record Step(Payment payment, List<PaymentChange> changes, Optional<Posting> posting, List<Intent> intents)
            implements Decision {

        public Step {
            changes = List.copyOf(changes);
            intents = List.copyOf(intents);
        }
    }

    /** It was known already, or is of no consequence any more. */
    record Nothing() implements Decision {}

    record Refused(PaymentRejection rejection) implements Decision {}
}
