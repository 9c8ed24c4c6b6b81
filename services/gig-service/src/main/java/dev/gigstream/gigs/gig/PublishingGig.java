package dev.gigstream.gigs.gig;

import java.time.Clock;

/** A seller shows a complete gig to everyone, for the first time or again after a pause. */
public final class PublishingGig {

    private final GigStep step;
    private final Clock clock;

    public PublishingGig(Gigs gigs, Clock clock) {
        this.step = new GigStep(gigs);
        this.clock = clock;
    }

    /** Who asks for which gig. */
    public record Command(String gigId, String callerId) {}

    public GigDecision publish(Command command) {
        return step.byOwner(command.gigId(), command.callerId(), gig -> gig.publish(clock.instant()));
    }
}
