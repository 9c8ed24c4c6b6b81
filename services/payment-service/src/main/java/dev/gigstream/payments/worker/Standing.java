package dev.gigstream.payments.worker;

import java.time.Instant;
import java.util.Map;

/**
 * How things stand, for whoever watches.
 *
 * @param oldestOpenRefund null when none is open
 * @param oldestTask null when nothing is to be asked
 * @param lookedUntil how far each of the reconciler's lookouts has looked
 */
record Standing(
        Instant oldestOpenRefund,
        long stuckRefunds,
        long tasks,
        Instant oldestTask,
        long notices,
        Map<String, Instant> lookedUntil) {}
