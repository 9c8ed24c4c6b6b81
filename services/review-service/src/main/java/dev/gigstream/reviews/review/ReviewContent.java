package dev.gigstream.reviews.review;

import java.util.Map;

/**
 * What an author says.
 *
 * @param rating stars, 1 to 5
 * @param aspects stars for those that were given, 1 to 5
 */
public record ReviewContent(int rating, String comment, Map<Aspect, Integer> aspects) {

    public static final int LEAST_STARS = 1;
    public static final int MOST_STARS = 5;
    public static final int SHORTEST_COMMENT = 10;
    public static final int LONGEST_COMMENT = 5_000;

    public ReviewContent {
        aspects = Map.copyOf(aspects);
    }

    /** The stars stay in an erased review, which counts no more; the words do not. */
    ReviewContent withoutWords() {
        return new ReviewContent(rating, "", aspects);
    }
}
