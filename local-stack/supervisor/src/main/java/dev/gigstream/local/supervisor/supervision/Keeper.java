package dev.gigstream.local.supervisor.supervision;

/** Carries one unit through its life on a thread of its own; interrupting that thread ends the life in order. */
sealed interface Keeper extends Runnable permits ServerKeeper, TaskKeeper {

    /** Tells what an operator wants; a task has no ear for it. */
    void wish(Wish wish);
}
