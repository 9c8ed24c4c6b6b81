package dev.gigstream.e2e;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.awaitility.Awaitility;

/**
 * Sends a request again, exactly as it was, as long as it has no answer or finds a part away or broken off: as every client
 * has to where anything may be away for a while. Any other answer is one.
 */
final class Insist {
    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final Duration PAUSE = Duration.ofMillis(300);
    private static final Set<Integer> LATER = Set.of(429, 502, 503, 504);

    private Insist() {}

    static Reply on(String what, Supplier<Reply> request) {
        return Awaitility.await(what + " to be answered")
                .atMost(PATIENCE)
                .pollDelay(Duration.ZERO)
                .pollInterval(PAUSE)
                .until(() -> attempt(request), Optional::isPresent)
                .orElseThrow();
    }

    private static Optional<Reply> attempt(Supplier<Reply> request) {
        try {
            return Optional.of(request.get()).filter(reply -> !LATER.contains(reply.status()));
        } catch (Client.NoAnswer lost) {
            return Optional.empty();
        }
    }
}
