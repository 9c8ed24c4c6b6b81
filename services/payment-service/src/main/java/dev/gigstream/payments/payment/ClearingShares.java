package dev.gigstream.payments.payment;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
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

    /**
     * Returns how many there were; any number of instances may do it at once. One that cannot be cleared holds up no other.
     *
     * @throws RuntimeException what was wrong with the first of those, after the others were cleared
     */
    public int clearDue() {
        Instant now = clock.instant();
        List<String> due = payments.toClear(now, AT_ONCE);
        List<RuntimeException> failures = new ArrayList<>();
        for (String orderId : due) {
            try {
                moving.move(orderId, Cause.OUTSIDE, payment -> payment.cleared(now));
            } catch (RuntimeException e) {
                failures.add(e);
            }
        }
        if (!failures.isEmpty()) {
            RuntimeException first = failures.getFirst();
            failures.stream().skip(1).forEach(first::addSuppressed);
            throw first;
        }
        return due.size();
    }
}
