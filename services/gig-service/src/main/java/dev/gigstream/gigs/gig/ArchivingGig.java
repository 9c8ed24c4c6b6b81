package dev.gigstream.gigs.gig;

import java.time.Clock;

/** A seller gives a gig up for good; only the seller can still read it. */
public final class ArchivingGig {

    private final GigStep step;
    private final Clock clock;

    public ArchivingGig(Gigs gigs, Clock clock) {
        this.step = new GigStep(gigs);
        this.clock = clock;
    }

    /** Who asks for which gig. */
    public record Command(String gigId, String callerId) {}

    public GigDecision archive(Command command) {
        return step.byOwner(command.gigId(), command.callerId(), gig -> gig.archive(clock.instant()));
    }
}
