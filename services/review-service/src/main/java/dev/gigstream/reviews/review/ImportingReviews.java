package dev.gigstream.reviews.review;

import dev.gigstream.reviews.work.Transactions;
import java.util.List;
import java.util.Set;

/** Takes over published reviews in bulk; one that is there already stays as it is. */
public final class ImportingReviews {

    private final Reviews reviews;
    private final ReviewEvents events;
    private final Transactions transactions;

    public ImportingReviews(Reviews reviews, ReviewEvents events, Transactions transactions) {
        this.reviews = reviews;
        this.events = events;
        this.transactions = transactions;
    }

    public record Tally(int created, int present) {}

    public Tally importAll(List<Review> imported) {
        return transactions.within(() -> {
            Set<String> known = reviews.lockAndFindKnown(
                    imported.stream().map(Review::reviewId).toList());
            List<Review> created = imported.stream()
                    .filter(review -> !known.contains(review.reviewId()))
                    .toList();
            reviews.add(created);
            events.tell(created.stream()
                    .map(review -> ReviewChange.byItself(
                            ReviewChangeKind.PUBLISHED,
                            review,
                            review.publishedAt().orElseThrow()))
                    .toList());
            return new Tally(created.size(), imported.size() - created.size());
        });
    }
}
