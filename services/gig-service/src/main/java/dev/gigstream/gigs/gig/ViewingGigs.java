package dev.gigstream.gigs.gig;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Who sees which gig: everyone what is public, its owner all of it, a moderator all there is. */
public final class ViewingGigs {

    private static final Set<GigStatus> KEPT = EnumSet.complementOf(EnumSet.of(GigStatus.ARCHIVED));

    private final Gigs gigs;

    public ViewingGigs(Gigs gigs) {
        this.gigs = gigs;
    }

    public Optional<Gig> one(String gigId, Optional<String> viewerId, boolean moderator) {
        return gigs.find(gigId)
                .filter(gig -> moderator
                        || gig.isPublic()
                        || viewerId.filter(gig::belongsTo).isPresent());
    }

    public List<Gig> publicOf(String sellerId, Optional<Gigs.Position> after, int limit) {
        return gigs.ofSeller(new Gigs.Listing(sellerId, Set.of(GigStatus.PUBLISHED), false), after, limit);
    }

    /** All but the archived ones, unless a status is asked for. */
    public List<Gig> ownOf(String sellerId, Optional<GigStatus> status, Optional<Gigs.Position> after, int limit) {
        Set<GigStatus> wanted = status.map(Set::of).orElse(KEPT);
        return gigs.ofSeller(new Gigs.Listing(sellerId, wanted, true), after, limit);
    }
}
