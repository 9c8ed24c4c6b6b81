package dev.gigstream.checker.rule;

import dev.gigstream.checker.fact.Snapshot;
import dev.gigstream.checker.fact.StoredReview;
import dev.gigstream.checker.fact.TopicRecord;
import dev.gigstream.checker.fact.TopicRecord.Event;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * S2 for the join of gigs and ratings: each gig's search document has the rating that is the newest one on its topic. The
 * sums themselves are recounted from the reviews (R2), what is searchable from the gigs (S1).
 */
final class DocumentsRecounted {
    private static final String DOCUMENTS = "search.gig-document.v1";
    private static final String RATINGS = "ratings.rating.v1";
    private static final String REVIEWS = "reviews.review.events.v1";
    private static final String GIG = "gig:";
    private static final Duration JOINED = Duration.ofSeconds(60);
    private static final String NOTHING = "0 reviews of 0 stars";

    void check(Snapshot snapshot, Findings findings) {
        Map<String, Event> documents = new HashMap<>();
        Map<String, Event> ratings = new HashMap<>();
        for (TopicRecord record : snapshot.records()) {
            switch (record.topic()) {
                case DOCUMENTS -> keep(record, documents);
                case RATINGS -> keep(record, ratings);
                default -> {
                    // Goes into no document's rating.
                }
            }
        }
        Set<String> changing = changing(snapshot);
        documents.forEach((gigId, document) -> {
            Event rating = ratings.get(GIG + gigId);
            // As the rating says it, without its histogram.
            boolean same = rating == null
                    ? document.state().equals(NOTHING)
                    : rating.state().startsWith(document.state() + " ");
            boolean joined = !changing.contains(gigId) && snapshot.isOlder(document.occurredAt(), JOINED);
            findings.violationIf(
                    joined && !same,
                    "the document of gig %s says %s, its rating %s",
                    gigId,
                    document.state(),
                    rating == null ? NOTHING : rating.state());
        });
    }

    /** Gigs one of whose reviews changed a moment ago. */
    private static Set<String> changing(Snapshot snapshot) {
        Set<String> reviewIds = snapshot.records().stream()
                .filter(record -> record.topic().equals(REVIEWS))
                .filter(record ->
                        record.content() instanceof Event event && !snapshot.isOlder(event.occurredAt(), JOINED))
                .map(TopicRecord::key)
                .collect(Collectors.toSet());
        return snapshot.reviews().stream()
                .filter(review -> reviewIds.contains(review.reviewId()))
                .map(StoredReview::gigId)
                .collect(Collectors.toSet());
    }

    private static void keep(TopicRecord record, Map<String, Event> newest) {
        switch (record.content()) {
            case Event event ->
                newest.merge(record.key(), event, (one, other) -> one.version() > other.version() ? one : other);
            case TopicRecord.Tombstone _ -> newest.remove(record.key());
            case TopicRecord.Unreadable _ -> {
                // It is a violation of its own.
            }
        }
    }
}
