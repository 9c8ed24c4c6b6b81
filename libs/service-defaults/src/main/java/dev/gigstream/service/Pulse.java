package dev.gigstream.service;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** The sign of life of one thread that works in the background: it beats with every round, whatever came of it. */
public final class Pulse {
    private final String worker;
    private final Duration longestSilence;
    private final Clock clock;
    private volatile Instant last;

    Pulse(String worker, Duration longestSilence, Clock clock) {
        this.worker = worker;
        this.longestSilence = longestSilence;
        this.clock = clock;
    }

    /** Before the first round and after each one. */
    public void beat() {
        last = clock.instant();
    }

    /** The thread ends as it should; nothing is expected of it any more. */
    public void ends() {
        last = null;
    }

    String worker() {
        return worker;
    }

    /** Since when nothing was heard of it, when that is longer than a round can take. */
    Optional<Instant> lostSince() {
        return Optional.ofNullable(last)
                .filter(heard -> heard.plus(longestSilence).isBefore(clock.instant()));
    }

    Duration silence() {
        Instant heard = last;
        return heard == null ? Duration.ZERO : Duration.between(heard, clock.instant());
    }
}
