package dev.gigstream.bench.ratings;

/** Ids as long as real ones, that a number can be read back from. */
final class Ids {
    static final String REVIEW = "1";
    static final String ORDER = "2";
    static final String GIG = "3";
    static final String SELLER = "4";
    static final String BUYER = "5";

    private static final String PATTERN = "0198a0c%s-0000-7000-8000-%012d";

    private Ids() {}

    static String of(String kind, int number) {
        return PATTERN.formatted(kind, number);
    }

    static int number(String id) {
        return Integer.parseInt(id.substring(id.lastIndexOf('-') + 1));
    }
}
