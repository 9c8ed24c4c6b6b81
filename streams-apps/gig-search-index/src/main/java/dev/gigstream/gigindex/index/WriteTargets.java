package dev.gigstream.gigindex.index;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;

/** The indices that get each write, asked anew at least once a second, so that every instance soon sees a new index. */
final class WriteTargets {
    static final Duration REMEMBERED = Duration.ofSeconds(1);

    private final Supplier<List<String>> lookUp;
    private final Clock clock;
    private volatile Known known = new Known(List.of(), Instant.MIN);

    WriteTargets(Supplier<List<String>> lookUp, Clock clock) {
        this.lookUp = lookUp;
        this.clock = clock;
    }

    List<String> now() {
        Instant now = clock.instant();
        if (now.isAfter(known.until())) {
            known = new Known(lookUp.get(), now.plus(REMEMBERED));
        }
        return known.aliases();
    }

    private record Known(List<String> aliases, Instant until) {}
}
