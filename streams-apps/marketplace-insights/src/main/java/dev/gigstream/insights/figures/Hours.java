package dev.gigstream.insights.figures;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

/** Time in hours and days since the epoch, in UTC. */
public final class Hours {
    private static final long A_DAY = Duration.ofDays(1).toHours();
    private static final long SECONDS = Duration.ofHours(1).toSeconds();

    private Hours() {}

    public static long of(Instant at) {
        return Math.floorDiv(at.getEpochSecond(), SECONDS);
    }

    public static Instant start(long hour) {
        return Instant.ofEpochSecond(hour * SECONDS);
    }

    public static LocalDate day(long hour) {
        return LocalDate.ofEpochDay(Math.floorDiv(hour, A_DAY));
    }
}
