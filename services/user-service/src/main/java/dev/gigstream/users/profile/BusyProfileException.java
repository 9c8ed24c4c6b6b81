package dev.gigstream.users.profile;

/** A profile kept changing under an edit, or its untold events have piled up; trying again later helps. */
public final class BusyProfileException extends RuntimeException {

    BusyProfileException(String userId) {
        super("profile " + userId + " could not be written now");
    }
}
