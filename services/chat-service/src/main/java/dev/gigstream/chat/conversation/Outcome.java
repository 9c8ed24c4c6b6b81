package dev.gigstream.chat.conversation;

/** What came of a wish. */
public sealed interface Outcome<T> {

    /** It was done. */
    record Done<T>(T result) implements Outcome<T> {}

    /** It had been done before; nothing changed. */
    record AsBefore<T>(T result) implements Outcome<T> {}

    record Refused<T>(ChatRejection why) implements Outcome<T> {}
}
