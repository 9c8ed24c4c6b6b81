package dev.gigstream.reviews.review;

import dev.gigstream.reviews.work.Transactions;
import java.util.List;
import java.util.Set;

/** Takes over published reviews in bulk; one that is there already stays as it is. */
public final class ImportingReviews {

    private final Reviews reviews;
    private final ReviewEvents events;
    private final Transactions transactions;
    private final ImportBrake brake;

    public ImportingReviews(Reviews reviews, ReviewEvents events, Transactions transactions, ImportBrake brake) {
        this.reviews = reviews;
        this.events = events;
        this.transactions = transactions;
        this.brake = brake;
    }

    public record Tally(int created, int present) {}

    /** Returns when readers can see what was new. */
    public Tally importAll(List<Review> imported) {
        List<Review> created = transactions.within(() -> addUnknown(imported));
        if (!created.isEmpty()) {
            brake.awaitTold(created.getLast().reviewId());
        }
        return new Tally(created.size(), imported.size() - created.size());
    }

    private List<Review> addUnknown(List<Review> imported) {
        Set<String> known =
                reviews.lockAndFindKnown(imported.stream().map(Review::reviewId).toList());
        List<Review> created = imported.stream()
                .filter(review -> !known.contains(review.reviewId()))
                .toList();
        reviews.add(created);
        events.tell(created.stream().map(ImportingReviews::published).toList());
        return created;
    }

    private static ReviewChange published(Review review) {
        return ReviewChange.byItself(
                ReviewChangeKind.PUBLISHED, review, review.publishedAt().orElseThrow());
    }
}
