package dev.gigstream.edge.backend;

/** Tells that an answer was thrown away and the call is worth repeating. */
final class SecondTry extends RuntimeException {
    static final SecondTry WANTED = new SecondTry();

    private SecondTry() {
        super("Worth a second try", null, false, false);
    }
}
