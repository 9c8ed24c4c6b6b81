package dev.gigstream.checker.rule;

import dev.gigstream.checker.fact.Snapshot;
import dev.gigstream.checker.fact.StoredReview;
import dev.gigstream.checker.fact.TopicRecord;
import dev.gigstream.checker.fact.TopicRecord.Event;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** R2: the rating of each gig, seller and buyer is what counting its visible reviews once more gives. */
final class RatingsRecounted implements Invariant {

    private static final String REVIEWS = "reviews.review.events.v1";
    private static final String RATINGS = "ratings.rating.v1";
    private static final Duration SUMMED = Duration.ofSeconds(60);
    private static final int LEVELS = 5;
    private static final String NOTHING = state(new long[LEVELS]);

    @Override
    public String id() {
        return "R2";
    }

    @Override
    public String promise() {
        return "each rating aggregate = a batch recount of the visible reviews";
    }

    @Override
    public void check(Snapshot snapshot, Findings findings) {
        Map<String, long[]> counted = new HashMap<>();
        Set<String> fresh = new HashSet<>();
        Set<String> changing = changing(snapshot);
        for (StoredReview review : snapshot.reviews()) {
            for (String subject : subjects(review)) {
                long[] counts = counted.computeIfAbsent(subject, _ -> new long[LEVELS]);
                counts[review.stars() - 1] += review.visible() ? 1 : 0;
                if (changing.contains(review.reviewId())) {
                    fresh.add(subject);
                }
            }
        }
        Map<String, Event> told = newestRatings(snapshot);
        Set<String> all = new HashSet<>(counted.keySet());
        all.addAll(told.keySet());
        all.removeAll(fresh);
        for (String subject : all) {
            String expected = state(counted.getOrDefault(subject, new long[LEVELS]));
            String actual = told.containsKey(subject) ? told.get(subject).state() : NOTHING;
            findings.violationIf(
                    !expected.equals(actual), "%s is rated %s, its reviews say %s", subject, actual, expected);
        }
    }

    /** As {@code EventReader} writes the state of a rating. */
    private static String state(long[] histogram) {
        long sum = 0;
        for (int i = 0; i < LEVELS; i++) {
            sum += (i + 1) * histogram[i];
        }
        return "%d reviews of %d stars %s".formatted(Arrays.stream(histogram).sum(), sum, Arrays.toString(histogram));
    }

    private static List<String> subjects(StoredReview review) {
        return review.authorRole().equals("BUYER")
                ? List.of("gig:" + review.gigId(), "seller:" + review.subjectId())
                : List.of("buyer:" + review.subjectId());
    }

    /** Reviews that changed a moment ago, or whose change is not told yet. */
    private static Set<String> changing(Snapshot snapshot) {
        Set<String> changing = new HashSet<>();
        snapshot.waiting().stream()
                .filter(message -> message.topic().equals(REVIEWS))
                .forEach(message -> changing.add(message.key()));
        for (TopicRecord record : snapshot.records()) {
            if (record.topic().equals(REVIEWS)
                    && record.content() instanceof Event event
                    && !snapshot.isOlder(event.occurredAt(), SUMMED)) {
                changing.add(record.key());
            }
        }
        return changing;
    }

    private static Map<String, Event> newestRatings(Snapshot snapshot) {
        Map<String, Event> newest = new HashMap<>();
        for (TopicRecord record : snapshot.records()) {
            if (record.topic().equals(RATINGS)) {
                switch (record.content()) {
                    case Event event ->
                        newest.merge(
                                record.key(), event, (one, other) -> one.version() >= other.version() ? one : other);
                    case TopicRecord.Tombstone _ -> newest.remove(record.key());
                    case TopicRecord.Unreadable _ -> {
                        // It is a violation of its own.
                    }
                }
            }
        }
        return newest;
    }
}
