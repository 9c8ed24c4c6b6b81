package dev.gigstream.payments.payment;

/**
 * A captured payment and what it is to the order.
 *
 * @param counts whether it is the order's payment; any other goes back in full and leaves the order's payment as it is
 */
public record Receipt(Capture capture, boolean counts) {}
