package dev.gigstream.auth.password.argon2;

/** What a hash costs whoever makes it. */
record Argon2Cost(int memoryKib, int passes, int lanes) {

    static final Argon2Cost DEFAULT = new Argon2Cost(19 * 1024, 2, 1);
}
