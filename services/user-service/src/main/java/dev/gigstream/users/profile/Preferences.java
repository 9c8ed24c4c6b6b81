package dev.gigstream.users.profile;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Which notifications a user wants. Only what is switched off is kept, so a kind added later starts switched on. */
public record Preferences(List<Muted> muted) {

    public static final Preferences EVERYTHING_ON = new Preferences(List.of());

    public Preferences {
        muted = muted.stream()
                .distinct()
                .sorted(Comparator.comparing(Muted::kind).thenComparing(Muted::channel))
                .toList();
    }

    public static Preferences without(Collection<Muted> muted) {
        return new Preferences(List.copyOf(muted));
    }

    public Preferences and(Muted more) {
        return new Preferences(Stream.concat(muted.stream(), Stream.of(more)).toList());
    }

    public boolean wants(NotificationKind kind, NotificationChannel channel) {
        return !muted.contains(new Muted(kind, channel));
    }

    /** One kind that is not sent by one channel. */
    public record Muted(NotificationKind kind, NotificationChannel channel) {}
}
