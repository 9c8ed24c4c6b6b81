package dev.gigstream.payments.payment;

/** What the order's side says. */
public sealed interface OrderTold {

    /** It waits to be paid. */
    record Placed(Terms terms) implements OrderTold {}

    /** It ended without saying where money goes. */
    record EndedUnpaid(Terms terms, UnpaidEnd end) implements OrderTold {}

    /** It ended and says where the held money goes. */
    record Settled(String orderId, Settlement settlement) implements OrderTold {}
}
