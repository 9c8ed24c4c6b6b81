package dev.gigstream.orders.order;

import java.time.Instant;

/** What the clock does to an order next, and when. */
public record OrderTimer(Instant at, Kind kind) {

    /** What is to happen. */
    public enum Kind {
        EXPIRE,
        REMIND_DUE_SOON,
        BECOME_LATE,
        BECOME_VERY_LATE,
        AUTO_COMPLETE,
        CANCEL_BY_SILENCE,
        REMIND_REVIEW_WINDOW
    }
}
