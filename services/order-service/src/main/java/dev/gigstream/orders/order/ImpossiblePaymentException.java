package dev.gigstream.orders.order;

/** What was told of a payment contradicts the order. */
public final class ImpossiblePaymentException extends RuntimeException {

    ImpossiblePaymentException(String message) {
        super(message);
    }
}
