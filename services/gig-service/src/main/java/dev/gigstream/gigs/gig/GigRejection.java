package dev.gigstream.gigs.gig;

import java.util.List;
import java.util.Set;

/** Why a command on a gig changes nothing. */
public sealed interface GigRejection {

    /** There is none, or the caller may not know that there is. */
    record Unknown(String gigId) implements GigRejection {}

    /** The caller may see it, but it belongs to someone else. */
    record NotYours(String gigId) implements GigRejection {}

    /** Not possible where the gig stands; these actions are. */
    record NotNow(GigStatus status, boolean takenDown, Set<GigAction> allowed) implements GigRejection {}

    /** The caller looked at another version. */
    record Stale(String gigId) implements GigRejection {}

    /** Someone else changed it between reading and writing. */
    record Overtaken(String gigId) implements GigRejection {}

    /** What was sent is not acceptable. */
    record Invalid(List<Violation> violations) implements GigRejection {}

    /** Too little is told to show it to buyers. */
    record Incomplete(List<Violation> gaps) implements GigRejection {}
}
