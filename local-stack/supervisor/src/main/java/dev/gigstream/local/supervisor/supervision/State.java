package dev.gigstream.local.supervisor.supervision;

/** Where one process of the stack stands. */
public enum State {
    WAITING,
    PREPARING,
    STARTING,
    UP,
    /** A task that has done its work. */
    DONE,
    /** Runs, but its probe fails. */
    UNHEALTHY,
    /** Ended or never became ready; the next start is due after a pause. */
    DOWN,
    STOPPING,
    STOPPED;

    public boolean satisfiesNeeds() {
        return this == UP || this == DONE;
    }
}
