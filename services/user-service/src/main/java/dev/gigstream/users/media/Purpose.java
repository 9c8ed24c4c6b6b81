package dev.gigstream.users.media;

/** What a file was uploaded for, which decides who may read it. */
public enum Purpose {
    PROFILE,
    PORTFOLIO,
    GIG,
    DELIVERABLE,
    MESSAGE;

    /** Whether everybody may read it. */
    public boolean isPublic() {
        return this == PROFILE || this == PORTFOLIO || this == GIG;
    }
}
