package dev.gigstream.chat.conversation;

import java.util.Optional;
import java.util.function.Supplier;

/** Decides anew when others changed the conversation between reading and writing; both parties may write at the same moment. */
final class Retrying {

    private static final int TRIES = 25;

    private Retrying() {}

    /** @param attempt reads, decides and writes; empty when it came too late */
    static <T> Outcome<T> until(Supplier<Optional<Outcome<T>>> attempt) {
        for (int i = 0; i < TRIES; i++) {
            Optional<Outcome<T>> outcome = attempt.get();
            if (outcome.isPresent()) {
                return outcome.get();
            }
        }
        return new Outcome.Refused<>(ChatRejection.OVERTAKEN);
    }
}
