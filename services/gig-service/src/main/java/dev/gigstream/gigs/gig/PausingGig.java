package dev.gigstream.gigs.gig;

import java.time.Clock;

/** A seller takes a published gig out of sight for a while. */
public final class PausingGig {

    private final GigStep step;
    private final Clock clock;

    public PausingGig(Gigs gigs, Clock clock) {
        this.step = new GigStep(gigs);
        this.clock = clock;
    }

    /** Who asks for which gig. */
    public record Command(String gigId, String callerId) {}

    public GigDecision pause(Command command) {
        return step.byOwner(command.gigId(), command.callerId(), gig -> gig.pause(clock.instant()));
    }
}
