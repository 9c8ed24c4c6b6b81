package dev.gigstream.ratings;

import dev.gigstream.events.ratings.Rating;
import dev.gigstream.events.ratings.RatingSubject;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;

/** Summaries as records of the rating topic. The id follows from key and version, so a record made again is the same. */
final class RatingRecords {

    private RatingRecords() {}

    static Rating of(String key, RatingSummary summary) {
        int colon = key.indexOf(':');
        byte[] name = (key + " " + summary.version()).getBytes(StandardCharsets.UTF_8);
        return Rating.newBuilder()
                .setEventId(UUID.nameUUIDFromBytes(name).toString())
                .setOccurredAt(summary.newest())
                .setAggregateVersion(summary.version())
                .setSubjectKind(RatingSubject.valueOf(key.substring(0, colon).toUpperCase(Locale.ROOT)))
                .setSubjectId(key.substring(colon + 1))
                .setCount(summary.count())
                .setSum(summary.sum())
                .setHistogram(summary.histogram())
                .build();
    }
}
