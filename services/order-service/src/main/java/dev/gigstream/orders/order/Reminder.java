package dev.gigstream.orders.order;

/** What the clock tells once without moving the order. */
public enum Reminder {
    DUE_SOON,
    LATE,
    VERY_LATE,
    REVIEW_WINDOW_CLOSING
}
