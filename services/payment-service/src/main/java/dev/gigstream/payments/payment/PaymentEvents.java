package dev.gigstream.payments.payment;

import java.util.List;

/** Tells others of what happened, in the transaction in which it did. */
public interface PaymentEvents {

    void tell(List<PaymentChange> changes, Cause cause);
}
