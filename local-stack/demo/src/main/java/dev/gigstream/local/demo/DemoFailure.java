package dev.gigstream.local.demo;

/** The story cannot go on: one sentence that says why. */
final class DemoFailure extends RuntimeException {

    DemoFailure(String sentence) {
        super(sentence);
    }

    DemoFailure(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
