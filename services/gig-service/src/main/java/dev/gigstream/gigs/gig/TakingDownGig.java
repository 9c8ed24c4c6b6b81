package dev.gigstream.gigs.gig;

import java.time.Clock;

/** A moderator hides a gig from everyone but its owner, or lets it be seen again as its status says. */
public final class TakingDownGig {

    private final GigStep step;
    private final Clock clock;

    public TakingDownGig(Gigs gigs, Clock clock) {
        this.step = new GigStep(gigs);
        this.clock = clock;
    }

    /** Which moderator asks for which gig. */
    public record Command(String gigId, String moderatorId) {}

    public GigDecision takeDown(Command command) {
        return step.byModerator(command.gigId(), gig -> gig.takeDown(command.moderatorId(), clock.instant()));
    }

    public GigDecision restore(Command command) {
        return step.byModerator(command.gigId(), gig -> gig.restore(command.moderatorId(), clock.instant()));
    }
}
