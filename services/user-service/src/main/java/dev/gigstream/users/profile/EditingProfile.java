package dev.gigstream.users.profile;

import dev.gigstream.users.profile.Decision.Announced;
import dev.gigstream.users.profile.Decision.Noted;
import dev.gigstream.users.profile.Decision.Rejected;
import dev.gigstream.users.profile.Decision.Unchanged;
import dev.gigstream.users.profile.ProfileChanged.Cause;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Function;

/** An owner edits their profile; an edit that lost a race is decided again on the newer version. */
public final class EditingProfile {

    private static final int MAX_ATTEMPTS = 8;

    private final OwnProfiles own;
    private final Profiles profiles;
    private final ProfileCopies copies;
    private final Clock clock;

    public EditingProfile(OwnProfiles own, Profiles profiles, ProfileCopies copies, Clock clock) {
        this.own = own;
        this.profiles = profiles;
        this.copies = copies;
        this.clock = clock;
    }

    /** The decision as it was carried out: the profile in it is the stored one. */
    public Decision edit(Command command) {
        for (int attempt = 0; attempt < MAX_ATTEMPTS; attempt++) {
            Optional<Decision> settled = attempt(command);
            if (settled.isPresent()) {
                return settled.get();
            }
        }
        return new Rejected(new ProfileRejection.Busy());
    }

    /** Nothing when somebody else was faster. */
    private Optional<Decision> attempt(Command command) {
        return switch (own.find(command.userId())) {
            case Lookup.Unknown() -> Optional.of(new Rejected(new ProfileRejection.NotYetKnown()));
            case Lookup.Erased() -> Optional.of(new Rejected(new ProfileRejection.Gone()));
            case Lookup.Found(Profile before) ->
                Optional.of(command.edit().apply(before)).filter(decision -> carriedOut(before, decision));
        };
    }

    private boolean carriedOut(Profile before, Decision decision) {
        return switch (decision) {
            case Unchanged _, Rejected _ -> true;
            case Noted(Profile after) -> profiles.note(before, after);
            case Announced announced -> announce(before, announced);
        };
    }

    private boolean announce(Profile before, Announced announced) {
        Cause cause = Cause.user(before.userId());
        if (!profiles.replace(before, ProfileChanged.of(announced, cause, clock.instant()))) {
            return false;
        }
        copies.outdate(before.userId(), announced.profile().version());
        return true;
    }

    /** An edit of the user's own profile, decided on the profile as stored. */
    public record Command(String userId, Function<Profile, Decision> edit) {}
}
