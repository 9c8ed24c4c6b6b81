package dev.gigstream.search.gig;

import org.springframework.stereotype.Service;

/** Whether a gig can be found. */
@Service
public class ShownGigs {
    /** No id is longer, and the index takes none that is much longer. */
    private static final int LONGEST_ID = 100;

    private final GigIndex index;

    ShownGigs(GigIndex index) {
        this.index = index;
    }

    public boolean has(String gigId) {
        return gigId.length() <= LONGEST_ID && index.has(gigId);
    }
}
