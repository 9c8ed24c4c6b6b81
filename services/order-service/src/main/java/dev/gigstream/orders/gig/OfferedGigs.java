package dev.gigstream.orders.gig;

import java.util.Optional;

/** The copy of other people's gigs. */
public interface OfferedGigs {

    Optional<OfferedGig> find(String gigId);

    /** Keeps it unless something newer is kept already. */
    void keep(OfferedGig gig);

    void drop(String gigId);
}
