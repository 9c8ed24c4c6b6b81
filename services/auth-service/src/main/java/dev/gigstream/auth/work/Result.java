package dev.gigstream.auth.work;

import java.util.function.Function;

/** What a use case came to: its value, or the reason why the rules refused it. */
public sealed interface Result<T> {

    record Done<T>(T value) implements Result<T> {}

    record Refused<T>(Rejection reason) implements Result<T> {}

    static <T> Result<T> done(T value) {
        return new Done<>(value);
    }

    static <T> Result<T> refused(Rejection reason) {
        return new Refused<>(reason);
    }

    /** For use cases that come to nothing but success. */
    static Result<Void> done() {
        return new Done<>(null);
    }

    /** The value, or what the caller throws for the reason. */
    default <X extends RuntimeException> T orThrow(Function<Rejection, X> failure) {
        return switch (this) {
            case Done<T> done -> done.value();
            case Refused<T> refused -> throw failure.apply(refused.reason());
        };
    }
}
