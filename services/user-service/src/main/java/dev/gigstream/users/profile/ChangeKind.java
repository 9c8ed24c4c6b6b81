package dev.gigstream.users.profile;

/** What happened to a profile, as its event names it. */
public enum ChangeKind {
    CREATED,
    CHANGED,
    SELLER_PROFILE_CHANGED,
    PORTFOLIO_CHANGED,
    STANDING_CHANGED,
    PREFERENCES_CHANGED
}
