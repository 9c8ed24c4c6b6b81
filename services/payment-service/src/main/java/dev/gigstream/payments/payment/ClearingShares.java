package dev.gigstream.payments.payment;

import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** Lets sellers withdraw their shares once the clearing period is over. */
public final class ClearingShares {

    private static final int AT_ONCE = 100;

    private final Payments payments;
    private final MovingPayments moving;
    private final Clock clock;

    public ClearingShares(Payments payments, MovingPayments moving, Clock clock) {
        this.payments = payments;
        this.moving = moving;
        this.clock = clock;
    }

    /** Returns how many there were; any number of instances may do it at once. */
    public int clearDue() {
        Instant now = clock.instant();
        List<String> due = payments.toClear(now, AT_ONCE);
        due.forEach(orderId -> moving.move(orderId, Cause.OUTSIDE, payment -> payment.cleared(now)));
        return due.size();
    }
}
