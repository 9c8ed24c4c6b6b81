package dev.gigstream.payments.task;

/** How a task went. */
public sealed interface Performed {

    Performed DONE = new Done();

    /** Its outcome is stored, or nobody needs it any more. */
    record Done() implements Performed {}

    /** It is tried again. */
    record Later(String why) implements Performed {}
}
