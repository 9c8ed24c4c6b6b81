package dev.gigstream.reviews.rating;

import java.util.Optional;

/** The kept copy of the ratings topic; a subject is named by the topic's key. */
public interface Ratings {

    Optional<KeptRating> find(String subject);

    /** Keeps it unless something as new or newer is kept. */
    void keep(String subject, KeptRating rating);

    void forget(String subject);
}
