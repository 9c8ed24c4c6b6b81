package dev.gigstream.bench.races;

import dev.gigstream.bench.load.Gateway.Answer;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** Two who want something at the same moment, each at another instance. */
record Race(Kind kind, String orderId, Answer one, Answer other) {
    /** What they race for. */
    enum Kind {
        DOUBLE_CONFIRM("double confirm"),
        CONFIRM_AGAINST_WEBHOOK("confirm against webhook"),
        TWO_ACCEPTS("two accepts"),
        RELEASE_AGAINST_REFUND("release against refund");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    private static final int PATIENCE_SECONDS = 30;

    static Race run(Kind kind, String orderId, Callable<Answer> one, Callable<Answer> other) throws Exception {
        var line = new CyclicBarrier(2);
        try (var racers = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = List.of(one, other).stream()
                    .map(racer -> racers.submit(() -> {
                        line.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
                        return racer.call();
                    }))
                    .toList();
            return new Race(
                    kind, orderId, answers.getFirst().get(), answers.getLast().get());
        }
    }

    /** Whether exactly one was done what it asked for, and the other told that it came too late. */
    boolean hasOneWinner() {
        return wins(one) && loses(other) || loses(one) && wins(other);
    }

    boolean isWonByOne() {
        return wins(one);
    }

    /** Whether both were told that it is so, as callers are who tell the same fact. */
    boolean isTakenFromBoth() {
        return one.status() / 100 == 2 && other.status() / 100 == 2;
    }

    private static boolean wins(Answer answer) {
        return answer.status() == 200;
    }

    private static boolean loses(Answer answer) {
        return answer.status() == 409;
    }
}
