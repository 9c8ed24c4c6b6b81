package dev.gigstream.users.rating;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The kept copy of the ratings topic. */
public interface KeptRatings {

    Optional<KeptRating> find(String key);

    /** Keeps it unless something as new or newer is kept. */
    void keep(String key, KeptRating rating);

    /** Adds those that are not there in one go, and answers their keys; the others stay as they are. */
    Set<String> addNew(Map<String, KeptRating> ratings);

    void drop(String key);
}
