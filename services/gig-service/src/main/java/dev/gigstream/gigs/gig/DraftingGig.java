package dev.gigstream.gigs.gig;

import java.time.Clock;
import java.util.function.Supplier;

/** A seller starts a gig. A draft may still lack what buyers need, but nothing in it may be wrong. */
public final class DraftingGig {

    private final Gigs gigs;
    private final GigCheck check;
    private final Supplier<String> ids;
    private final Clock clock;

    public DraftingGig(Gigs gigs, GigCheck check, Supplier<String> ids, Clock clock) {
        this.gigs = gigs;
        this.check = check;
        this.ids = ids;
        this.clock = clock;
    }

    /** Who drafts what. */
    public record Command(String sellerId, GigProposal proposal) {}

    public GigDecision draft(Command command) {
        return switch (check.check(command.proposal())) {
            case GigCheck.Result.Accepted(GigContent content) -> added(command.sellerId(), content);
            case GigCheck.Result.Refused(var violations) ->
                new GigDecision.Refused(new GigRejection.Invalid(violations));
        };
    }

    private GigDecision added(String sellerId, GigContent content) {
        GigEvent drafted = Gig.draft(ids.get(), sellerId, content, clock.instant());
        gigs.add(drafted);
        return new GigDecision.Changed(drafted);
    }
}
