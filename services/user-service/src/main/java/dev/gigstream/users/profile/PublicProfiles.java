package dev.gigstream.users.profile;

import java.util.Optional;

/** The public side of all profiles. */
public interface PublicProfiles {

    Optional<PublicProfile> find(String userId);

    /** Straight from the store. */
    static PublicProfiles of(Profiles profiles) {
        return userId -> profiles.find(userId).found().map(PublicProfile::of);
    }
}
