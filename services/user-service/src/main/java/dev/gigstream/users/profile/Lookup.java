package dev.gigstream.users.profile;

import java.util.Optional;

/** What is known of a user id. */
public sealed interface Lookup {

    record Found(Profile profile) implements Lookup {}

    /** The account is gone and so is everything the profile told. */
    record Erased() implements Lookup {}

    /** Never heard of, or not yet. */
    record Unknown() implements Lookup {}

    default Optional<Profile> found() {
        return this instanceof Found(Profile found) ? Optional.of(found) : Optional.empty();
    }
}
