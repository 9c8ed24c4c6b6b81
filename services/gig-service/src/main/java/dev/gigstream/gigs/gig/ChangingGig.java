package dev.gigstream.gigs.gig;

import java.time.Clock;
import java.util.function.LongPredicate;

/** A seller rewrites a gig; one who looked at an older version is told so before anything else is checked. */
public final class ChangingGig {

    private final GigStep step;
    private final GigCheck check;
    private final Clock clock;

    public ChangingGig(Gigs gigs, GigCheck check, Clock clock) {
        this.step = new GigStep(gigs);
        this.check = check;
        this.clock = clock;
    }

    /** Who changes which gig into what; {@code expected} tells whether the caller has seen a version. */
    public record Command(String gigId, String callerId, GigProposal proposal, LongPredicate expected) {}

    public GigDecision change(Command command) {
        return step.byOwner(
                command.gigId(),
                command.callerId(),
                gig -> command.expected().test(gig.version())
                        ? changed(gig, command.proposal())
                        : new GigDecision.Refused(new GigRejection.Stale(gig.gigId())));
    }

    private GigDecision changed(Gig gig, GigProposal proposal) {
        return switch (check.check(proposal)) {
            case GigCheck.Result.Accepted(GigContent content) -> gig.change(content, clock.instant());
            case GigCheck.Result.Refused(var violations) ->
                new GigDecision.Refused(new GigRejection.Invalid(violations));
        };
    }
}
