package dev.gigstream.orders.gig;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;

/** The copy of other people's gigs. */
public interface OfferedGigs {

    Optional<OfferedGig> find(String gigId);

    /** Keeps it unless something newer is kept already. */
    void keep(OfferedGig gig);

    /** Adds those that are not there in one go, and answers their ids; the others stay as they are. */
    Set<String> addNew(Collection<OfferedGig> gigs);

    void drop(String gigId);
}
