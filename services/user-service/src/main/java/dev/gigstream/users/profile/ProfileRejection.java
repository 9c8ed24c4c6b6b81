package dev.gigstream.users.profile;

/** Why an edit of a profile was refused. */
public sealed interface ProfileRejection {

    /** The portfolio holds as many items as it may. */
    record PortfolioFull(int limit) implements ProfileRejection {}

    /** The portfolio has no such item. */
    record NoSuchItem(String itemId) implements ProfileRejection {}

    /** The account is newer than what is known of it here; its profile is about to be made. */
    record NotYetKnown() implements ProfileRejection {}

    /** The profile was erased together with its account. */
    record Gone() implements ProfileRejection {}

    /** The profile kept changing under the edit, or what it has to tell has piled up. */
    record Busy() implements ProfileRejection {}
}
