package dev.gigstream.users.profile;

/** What a user left in other features and that must go with the profile. */
public interface Belongings {

    /** Erases it; doing so again changes nothing. */
    void eraseOf(String userId);
}
