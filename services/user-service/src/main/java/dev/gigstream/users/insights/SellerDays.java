package dev.gigstream.users.insights;

import java.time.LocalDate;
import java.util.List;

/** The kept copy of what happened with sellers' gigs, by day. */
public interface SellerDays {

    /** Only days on which something happened. */
    List<SellerDay> of(String sellerId, Period period);

    /** Keeps it unless something as new or newer is kept. */
    void keep(SellerDay day);

    void drop(String sellerId, LocalDate day);
}
