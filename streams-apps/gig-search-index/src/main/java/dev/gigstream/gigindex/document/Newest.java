package dev.gigstream.gigindex.document;

/**
 * The newest known state of an aggregate and its version. A state that is not newer never replaces one, so duplicates
 * and late records change nothing.
 *
 * @param value the part the search needs; null when there is nothing to show
 */
record Newest<T>(long version, T value) {
    private static final long LAST = Long.MAX_VALUE;

    /** An erased aggregate never comes back: its id is not used again. */
    static <T> Newest<T> erased() {
        return new Newest<>(LAST, null);
    }

    /** A state that anything else replaces. */
    static <T> Newest<T> nothing() {
        return new Newest<>(0, null);
    }

    boolean isErased() {
        return version == LAST;
    }

    /** @param known what is stored; null when nothing is */
    Newest<T> orNewer(Newest<T> known) {
        return known == null || version > known.version ? this : known;
    }

    static <T> T valueOf(Newest<T> state) {
        return state == null ? null : state.value;
    }
}
