package dev.gigstream.gigindex.document;

/** Reads the keys of the rating topic: the kind of subject, a colon and its id. */
final class RatingKeys {
    private static final String GIG = "gig:";

    private RatingKeys() {}

    static boolean isOfGig(String key, Object ignored) {
        return key.startsWith(GIG);
    }

    static String gigId(String key, Object ignored) {
        return key.substring(GIG.length());
    }
}
