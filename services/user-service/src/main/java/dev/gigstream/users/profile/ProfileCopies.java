package dev.gigstream.users.profile;

import java.util.Map;

/** Copies of public profiles that are kept for speed; they must not outlive the version they were made of. */
public interface ProfileCopies {

    /** Copies older than this version are not to be shown any more. Never fails and never waits long. */
    void outdate(String userId, long version);

    /** The same for many in one go. */
    void outdateAll(Map<String, Long> versions);

    /** No copy of this user is to be shown any more. */
    void forget(String userId);
}
