package dev.gigstream.reviews.review;

import java.util.List;
import java.util.Optional;

/** What everybody may read. */
public interface PublicReviews {

    /** @param authorName empty when the profile is not known, or no more */
    record Shown(Review review, Optional<String> authorName) {}

    List<Shown> list(Listing listing);
}
