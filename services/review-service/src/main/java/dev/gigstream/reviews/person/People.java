package dev.gigstream.reviews.person;

/** What people are called, as their profiles tell. */
public interface People {

    /** Keeps the name unless something as new or newer is kept. */
    void keep(String userId, String displayName, long version);

    void forget(String userId);
}
