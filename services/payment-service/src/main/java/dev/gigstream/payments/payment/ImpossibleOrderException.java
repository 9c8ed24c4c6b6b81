package dev.gigstream.payments.payment;

/** An order says something about its money that cannot be; nothing moves, and a person has to look. */
public final class ImpossibleOrderException extends RuntimeException {

    ImpossibleOrderException(PaymentRejection rejection) {
        super("The order's money stays where it is: " + rejection);
    }
}
