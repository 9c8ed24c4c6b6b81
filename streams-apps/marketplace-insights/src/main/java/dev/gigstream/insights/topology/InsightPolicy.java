package dev.gigstream.insights.topology;

import java.time.Duration;

/** How long something that was seen late is still counted, on the day it happened. It is as long until a repetition of it is forgotten. */
final class InsightPolicy {
    static final Duration HOUR = Duration.ofHours(1);
    static final Duration LATE = Duration.ofHours(24);

    private InsightPolicy() {}
}
