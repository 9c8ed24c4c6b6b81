package dev.gigstream.local.process;

/** The signal that asks a process to end in order. */
public enum StopSignal {
    TERMINATE("TERM"),
    /** PostgreSQL's fast shutdown; on TERM it would wait for its clients to leave. */
    INTERRUPT("INT");

    private final String signal;

    StopSignal(String signal) {
        this.signal = signal;
    }

    String signal() {
        return signal;
    }
}
