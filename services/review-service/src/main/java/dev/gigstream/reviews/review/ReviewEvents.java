package dev.gigstream.reviews.review;

import java.util.List;

/** Tells others, in the transaction of the change. */
public interface ReviewEvents {

    void tell(List<ReviewChange> changes);
}
