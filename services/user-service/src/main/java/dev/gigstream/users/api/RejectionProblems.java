package dev.gigstream.users.api;

import dev.gigstream.http.Problem;
import dev.gigstream.http.StandardProblem;
import dev.gigstream.users.profile.ChangeKind;
import dev.gigstream.users.profile.Decision;
import dev.gigstream.users.profile.Lookup;
import dev.gigstream.users.profile.Profile;
import dev.gigstream.users.profile.ProfileRejection;
import java.time.Duration;

/** What a client reads when an edit was refused. */
public final class RejectionProblems {

    private RejectionProblems() {}

    /** The profile an edit left behind, or the problem of its rejection. */
    public static Profile stored(Decision decision) {
        return switch (decision) {
            case Decision.Unchanged(Profile profile) -> profile;
            case Decision.Noted(Profile profile) -> profile;
            case Decision.Announced(Profile profile, ChangeKind _) -> profile;
            case Decision.Rejected(ProfileRejection reason) -> throw problem(reason);
        };
    }

    /** The user's own profile, or the problem of there being none. */
    public static Profile found(Lookup lookup) {
        return switch (lookup) {
            case Lookup.Found(Profile profile) -> profile;
            case Lookup.Erased() -> throw problem(new ProfileRejection.Gone());
            case Lookup.Unknown() -> throw problem(new ProfileRejection.NotYetKnown());
        };
    }

    private static Problem soon(String detail) {
        return Problem.of(StandardProblem.UNAVAILABLE, detail).withRetryAfter(Duration.ofSeconds(1));
    }

    private static Problem problem(ProfileRejection reason) {
        return switch (reason) {
            case ProfileRejection.PortfolioFull(int limit) ->
                Problem.of(StandardProblem.CONFLICT, "A portfolio holds at most " + limit + " items.");
            case ProfileRejection.NoSuchItem _ ->
                Problem.of(StandardProblem.NOT_FOUND, "There is no such portfolio item.");
            case ProfileRejection.Gone _ -> Problem.of(StandardProblem.NOT_FOUND, "This profile was erased.");
            case ProfileRejection.NotYetKnown _ -> soon("The profile of this new account is about to appear.");
            case ProfileRejection.Busy _ -> soon("The profile is being changed elsewhere.");
        };
    }
}
