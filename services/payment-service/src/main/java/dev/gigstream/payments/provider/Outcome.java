package dev.gigstream.payments.provider;

/** What came of a call to the provider. */
public sealed interface Outcome<T> {

    /** The provider answered. */
    record Known<T>(T value) implements Outcome<T> {}

    /** The provider answered that it will not do this; nothing happened there. */
    record Refused<T>(String code, String description) implements Outcome<T> {}

    /** It may have happened or not: the provider has to be asked. */
    record Unknown<T>(String why) implements Outcome<T> {}
}
