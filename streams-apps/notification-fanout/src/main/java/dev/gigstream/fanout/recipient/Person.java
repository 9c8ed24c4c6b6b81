package dev.gigstream.fanout.recipient;

import java.util.Set;

/**
 * What of a profile matters here: the name others are shown, and what its owner does not want to be told.
 *
 * @param name null once the profile is erased
 */
public record Person(long version, String name, Set<Mute> mutes) {
    private static final long LAST = Long.MAX_VALUE;

    /** Nothing is known of somebody whose profile has not come yet: everything is wanted. */
    public static final Person UNKNOWN = new Person(0, null, Set.of());

    /** An erased profile never comes back: its id is not used again. */
    public static Person erased() {
        return new Person(LAST, null, Set.of());
    }

    /** @param known what is stored; null when nothing is */
    public Person orNewer(Person known) {
        return known == null || version > known.version ? this : known;
    }

    boolean wants(Kind kind, Channel channel) {
        return !mutes.contains(new Mute(kind, channel));
    }
}
