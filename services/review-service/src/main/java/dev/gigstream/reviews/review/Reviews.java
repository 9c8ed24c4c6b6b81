package dev.gigstream.reviews.review;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The stored reviews. What is locked stays so until the transaction ends. */
public interface Reviews {

    Optional<Review> find(String reviewId);

    Optional<Review> lock(String reviewId);

    List<Review> ofOrder(String orderId);

    List<Review> lockOfOrder(String orderId);

    /** Those by the user, and those of the user that were answered. */
    List<Review> lockWithWordsOf(String userId);

    /** Unpublished ones whose window has ended; those that another instance is publishing are left out. */
    List<Review> lockDue(Instant now, int limit);

    void add(List<Review> reviews);

    void save(Review review);

    /** Holds other imports up until this transaction ends. */
    Set<String> lockAndFindKnown(List<String> reviewIds);
}
