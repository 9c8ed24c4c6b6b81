package dev.gigstream.payments.payment;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** All payments, by the id of their order. */
public interface Payments {

    Optional<Payment> find(String orderId);

    /** For a change: nobody else changes it until this transaction ends. */
    Optional<Payment> lock(String orderId);

    void add(Payment payment);

    /** Keeps the next state of a payment that this transaction has locked. */
    void save(Payment payment);

    /** The order that the provider knows by this id. */
    Optional<String> orderOf(String providerOrderId);

    /** Orders whose sellers' shares can be withdrawn from now on. */
    List<String> toClear(Instant now, int limit);
}
