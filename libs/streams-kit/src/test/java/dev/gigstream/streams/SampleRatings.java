package dev.gigstream.streams;

import dev.gigstream.events.ratings.Rating;
import dev.gigstream.events.ratings.RatingSubject;
import java.time.Instant;
import java.util.List;

final class SampleRatings {
    private SampleRatings() {}

    static Rating aRating(String subject, long count) {
        return Rating.newBuilder()
                .setEventId("rating-" + subject + "-" + count)
                .setOccurredAt(Instant.parse("2026-01-02T03:04:05.678Z"))
                .setAggregateVersion(count)
                .setSubjectKind(RatingSubject.GIG)
                .setSubjectId(subject)
                .setCount(count)
                .setSum(5 * count)
                .setHistogram(List.of(0L, 0L, 0L, 0L, count))
                .build();
    }
}
