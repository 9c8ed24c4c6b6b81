package dev.gigstream.users.rating;

import java.util.Optional;

/** The kept copy of the ratings topic. */
public interface KeptRatings {

    Optional<KeptRating> find(String key);

    /** Keeps it unless something as new or newer is kept. */
    void keep(String key, KeptRating rating);

    void drop(String key);
}
