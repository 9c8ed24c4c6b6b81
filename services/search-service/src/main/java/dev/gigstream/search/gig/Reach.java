package dev.gigstream.search.gig;

/** How far a search reaches from the words as typed. */
enum Reach {
    /** Every word must be there, in any form, as a synonym, or the last one as a beginning. */
    EXACT,
    /** Most words must be there, and they may be misspelt; used when the exact search finds next to nothing. */
    WIDE
}
