package dev.gigstream.gigs.gig;

/** What comes of a command on a gig. */
public sealed interface GigDecision {

    /** A new version, with the event that tells of it. */
    record Changed(GigEvent event) implements GigDecision {}

    /** Already as asked for: nothing is written and nobody is told. */
    record AsBefore(Gig gig) implements GigDecision {}

    /** Nothing changes. */
    record Refused(GigRejection why) implements GigDecision {}
}
