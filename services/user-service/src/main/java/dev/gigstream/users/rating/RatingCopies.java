package dev.gigstream.users.rating;

import java.util.Map;

/** Copies of ratings that are kept for speed; they must not outlive the version they were made of. */
public interface RatingCopies {

    /** Copies older than this version are not to be shown any more. Never fails and never waits long. */
    void outdate(String key, long version);

    /** The same for many in one go. */
    void outdateAll(Map<String, Long> versions);
}
