package dev.gigstream.users.profile;

import dev.gigstream.users.profile.Decision.Announced;
import dev.gigstream.users.profile.Decision.Noted;
import dev.gigstream.users.profile.Decision.Rejected;
import dev.gigstream.users.profile.Decision.Unchanged;
import dev.gigstream.users.profile.ProfileChanged.Cause;
import dev.gigstream.users.profile.Profiles.Note;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Profiles are made of accounts, follow their standing and roles, and go when they go. */
public final class FollowingAccounts {

    private static final int MAX_ATTEMPTS = 8;

    private final Profiles profiles;
    private final ProfileCopies copies;
    private final Belongings belongings;
    private final Arrivals arrivals;
    private final Clock clock;

    public FollowingAccounts(
            Profiles profiles, ProfileCopies copies, Belongings belongings, Arrivals arrivals, Clock clock) {
        this.profiles = profiles;
        this.copies = copies;
        this.belongings = belongings;
        this.arrivals = arrivals;
        this.clock = clock;
    }

    public void hear(Account.Told told, String eventId) {
        for (int attempt = 0; attempt < MAX_ATTEMPTS; attempt++) {
            if (settled(told, Cause.event(eventId))) {
                return;
            }
        }
        throw new BusyProfileException(told.userId());
    }

    /** Takes at once what only has to be noted, and answers whose; the rest has to be heard one by one. */
    public Set<String> hearWhatIsOnlyNoted(List<Account.Told> told) {
        Map<String, Lookup> known =
                profiles.findAll(told.stream().map(Account.Told::userId).toList());
        List<Note> notes = new ArrayList<>();
        for (Account.Told one : told) {
            if (known.get(one.userId()) instanceof Lookup.Found(Profile before)
                    && before.hear(one.account()) instanceof Noted(Profile after)) {
                notes.add(new Note(before, after));
            }
        }
        return profiles.noteAll(notes)
                ? notes.stream().map(note -> note.before().userId()).collect(Collectors.toSet())
                : Set.of();
    }

    public void erase(String userId) {
        if (!(profiles.find(userId) instanceof Lookup.Erased) && !profiles.erase(userId, clock.instant())) {
            throw new BusyProfileException(userId);
        }
        copies.forget(userId);
        // Last and each time: what an upload brings afterwards sees the trace, and after a crash the event comes again.
        belongings.eraseOf(userId);
    }

    private boolean settled(Account.Told told, Cause cause) {
        return switch (profiles.find(told.userId())) {
            case Lookup.Erased() -> true;
            case Lookup.Unknown() -> created(told, cause);
            case Lookup.Found(Profile before) -> followed(before, before.hear(told.account()), cause);
        };
    }

    private boolean created(Account.Told told, Cause cause) {
        boolean created = profiles.create(ProfileChanged.of(Profile.signedUp(told), cause, clock.instant()));
        if (created) {
            arrivals.announce();
        }
        return created;
    }

    private boolean followed(Profile before, Decision decision, Cause cause) {
        return switch (decision) {
            case Unchanged _, Rejected _ -> true;
            case Noted(Profile after) -> profiles.note(before, after);
            case Announced announced -> announce(before, announced, cause);
        };
    }

    private boolean announce(Profile before, Announced announced, Cause cause) {
        boolean replaced = profiles.replace(before, ProfileChanged.of(announced, cause, clock.instant()));
        if (replaced) {
            copies.outdate(before.userId(), announced.profile().version());
        }
        return replaced;
    }
}
