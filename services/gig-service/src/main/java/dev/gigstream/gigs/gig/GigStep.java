package dev.gigstream.gigs.gig;

import java.util.Optional;
import java.util.function.Function;

/**
 * The way of every command: find the gig, see whether the caller may, decide, and store state and event in one write.
 * Whoever may not know of a gig is told that there is none.
 */
final class GigStep {

    private final Gigs gigs;

    GigStep(Gigs gigs) {
        this.gigs = gigs;
    }

    GigDecision byOwner(String gigId, String callerId, Function<Gig, GigDecision> decide) {
        return gigs.find(gigId)
                .map(gig -> gig.belongsTo(callerId) ? stored(decide.apply(gig)) : refusedToStranger(gig))
                .orElseGet(() -> unknown(gigId));
    }

    GigDecision byModerator(String gigId, Function<Gig, GigDecision> decide) {
        Optional<Gig> found = gigs.find(gigId);
        return found.map(decide).map(this::stored).orElseGet(() -> unknown(gigId));
    }

    private GigDecision stored(GigDecision decision) {
        return switch (decision) {
            case GigDecision.Changed(GigEvent event)
            when !gigs.change(event) ->
                new GigDecision.Refused(new GigRejection.Overtaken(event.gig().gigId()));
            case GigDecision.Changed changed -> changed;
            case GigDecision.AsBefore same -> same;
            case GigDecision.Refused refused -> refused;
        };
    }

    private static GigDecision refusedToStranger(Gig gig) {
        return gig.isPublic() ? new GigDecision.Refused(new GigRejection.NotYours(gig.gigId())) : unknown(gig.gigId());
    }

    private static GigDecision unknown(String gigId) {
        return new GigDecision.Refused(new GigRejection.Unknown(gigId));
    }
}
