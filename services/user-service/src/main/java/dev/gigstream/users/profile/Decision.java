package dev.gigstream.users.profile;

/** What becomes of a profile when something is asked of it. */
public sealed interface Decision {

    /** It is as asked already: nothing is written and nothing is said. */
    record Unchanged(Profile profile) implements Decision {}

    /** Only the copy of the account changed, which is not ours to tell: written, without an event. */
    record Noted(Profile profile) implements Decision {}

    /** A new version that others are told of. */
    record Announced(Profile profile, ChangeKind kind) implements Decision {}

    /** It cannot be done. */
    record Rejected(ProfileRejection reason) implements Decision {}
}
