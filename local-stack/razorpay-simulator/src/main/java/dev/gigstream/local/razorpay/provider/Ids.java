package dev.gigstream.local.razorpay.provider;

import java.security.SecureRandom;

/** Ids as the provider makes them: what it is, and 14 letters or digits. */
final class Ids {

    private static final String LETTERS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private static final int LENGTH = 14;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Ids() {}

    static String order() {
        return next("order_");
    }

    static String payment() {
        return next("pay_");
    }

    static String refund() {
        return next("rfnd_");
    }

    static String transfer() {
        return next("trf_");
    }

    static String event() {
        return next("");
    }

    private static String next(String prefix) {
        StringBuilder id = new StringBuilder(prefix);
        for (int letter = 0; letter < LENGTH; letter++) {
            id.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        return id.toString();
    }
}
