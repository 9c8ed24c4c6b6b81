package dev.gigstream.users.profile;

import dev.gigstream.users.profile.Decision.Announced;
import dev.gigstream.users.profile.ProfileChanged.Cause;
import dev.gigstream.users.profile.Profiles.Replacement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Takes profiles in bulk. Whether an account's event or its import comes first, the profile ends up the same; what was
 * imported once is left alone.
 */
public final class ImportingProfiles {

    private static final int MAX_ATTEMPTS = 8;

    private final Profiles profiles;
    private final ProfileCopies copies;
    private final Arrivals arrivals;
    private final Clock clock;

    public ImportingProfiles(Profiles profiles, ProfileCopies copies, Arrivals arrivals, Clock clock) {
        this.profiles = profiles;
        this.copies = copies;
        this.arrivals = arrivals;
        this.clock = clock;
    }

    public Tally importAll(List<ImportedProfile> sources) {
        Map<String, ImportedProfile> left = new LinkedHashMap<>();
        sources.forEach(source -> left.putIfAbsent(source.userId(), source));
        Tally tally = new Tally(0, 0, sources.size() - left.size());
        for (int attempt = 0; attempt < MAX_ATTEMPTS && !left.isEmpty(); attempt++) {
            tally = tally.plus(attempt(left));
        }
        if (!left.isEmpty()) {
            throw new BusyProfileException(left.keySet().iterator().next());
        }
        arrivals.announce();
        return tally;
    }

    /** Does what nobody else gets in the way of, and keeps the rest in {@code left}. */
    private Tally attempt(Map<String, ImportedProfile> left) {
        Map<String, Lookup> known = profiles.findAll(left.keySet());
        List<ProfileChanged> created = new ArrayList<>();
        List<Replacement> filledIn = new ArrayList<>();
        left.forEach((userId, source) -> {
            switch (known.getOrDefault(userId, new Lookup.Unknown())) {
                case Lookup.Unknown() -> created.add(changed(Profile.imported(source)));
                case Lookup.Found(Profile before) -> fillIn(before, source, filledIn);
                case Lookup.Erased() -> {
                    // Who asked to be forgotten does not come back with a catalogue.
                }
            }
        });
        Set<String> raced = profiles.createAll(created);
        Set<String> overtaken = profiles.replaceAll(filledIn);
        filledIn.forEach(filled -> copies.outdate(
                filled.before().userId(), filled.change().profile().version()));
        int unchanged = left.size() - created.size() - filledIn.size();
        left.keySet().removeIf(userId -> !raced.contains(userId) && !overtaken.contains(userId));
        return new Tally(created.size() - raced.size(), filledIn.size() - overtaken.size(), unchanged);
    }

    private void fillIn(Profile before, ImportedProfile source, List<Replacement> filledIn) {
        if (before.fillIn(source) instanceof Announced announced) {
            filledIn.add(new Replacement(before, changed(announced)));
        }
    }

    private ProfileChanged changed(Announced announced) {
        return ProfileChanged.of(announced, Cause.IMPORT, clock.instant());
    }

    /** How many profiles an import made, filled in and left alone. */
    public record Tally(int created, int filledIn, int unchanged) {

        Tally plus(Tally other) {
            return new Tally(created + other.created, filledIn + other.filledIn, unchanged + other.unchanged);
        }
    }
}
