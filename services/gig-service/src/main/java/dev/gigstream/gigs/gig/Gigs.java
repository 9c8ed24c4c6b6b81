package dev.gigstream.gigs.gig;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Where gigs are kept. State and event are one atomic write. What was erased is not found any more. */
public interface Gigs {

    Optional<Gig> find(String gigId);

    /** Stores a gig that was just made. */
    void add(GigEvent event);

    /** Stores a change unless the gig is no longer at the version before it: then false, and nothing is written. */
    boolean change(GigEvent event);

    /** Stores many new gigs; those that are there already stay as they are. Returns how many were new. */
    int addAll(List<GigEvent> events);

    /**
     * Takes what a seller wrote out of every gig of his, and tells of each that it is no more. Doing so again changes
     * nothing.
     */
    void eraseOf(String sellerId, Instant at);

    /** Newest first, those after the given one. */
    List<Gig> ofSeller(Listing listing, Optional<Position> after, int limit);

    /** Which gigs of a seller are wanted. */
    record Listing(String sellerId, Set<GigStatus> statuses, boolean withTakenDown) {}

    /** A place in the order of a listing. */
    record Position(Instant createdAt, String gigId) {

        public static Position of(Gig gig) {
            return new Position(gig.createdAt(), gig.gigId());
        }
    }
}
