package dev.gigstream.local.supervisor.supervision;

/** What an operator may ask of one server. */
public enum Wish {
    RESTART,
    /** Ends it and keeps it away until it is wanted again. */
    STOP,
    START
}
