package dev.gigstream.users.profile;

/**
 * The profile version at which each part last changed by its owner's hand: the entity tags of the parts. So an edit of
 * one part never makes a reader of another one stale.
 */
public record Revisions(long details, long seller, long preferences) {

    static final Revisions NONE = new Revisions(1, 0, 0);

    Revisions withDetails(long version) {
        return new Revisions(version, seller, preferences);
    }

    Revisions withSeller(long version) {
        return new Revisions(details, version, preferences);
    }

    Revisions withPreferences(long version) {
        return new Revisions(details, seller, version);
    }
}
