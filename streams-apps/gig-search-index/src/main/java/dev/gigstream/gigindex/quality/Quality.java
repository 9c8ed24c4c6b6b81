package dev.gigstream.gigindex.quality;

/**
 * How far a gig has earned its place, between 0 and 1. The search may only move a gig within a small band by it, so
 * that text match stays in charge.
 */
public final class Quality {
    /** Weight of the prior: a gig counts as its own mean only when it has clearly more reviews than this. */
    static final double PRIOR_REVIEWS = 10;
    /** Mean stars over the whole market, the place where an unrated gig starts. */
    static final double PRIOR_MEAN = 4.2;
    /** Orders from which more orders change nothing. */
    static final long MANY_ORDERS = 500;
    /** An answer within an hour is as good as at once, one after two days as good as none. */
    static final int PROMPT_MINUTES = 60;

    static final int SLOW_MINUTES = 48 * 60;

    private static final double RATING_SHARE = 0.6;
    private static final double ORDERS_SHARE = 0.2;
    private static final double ANSWER_SHARE = 0.1;
    private static final double ON_TIME_SHARE = 0.1;

    private Quality() {}

    /** Shrunken mean (C*m + sum)/(C + n) of the stars, in 1..5. */
    public static double shrunkenMean(long count, long sum) {
        return (PRIOR_REVIEWS * PRIOR_MEAN + sum) / (PRIOR_REVIEWS + count);
    }

    /**
     * @param responseMinutes median minutes to a first answer; null while unknown, which counts as average
     * @param onTimePercent orders delivered in time, of a hundred; null while unknown, which counts as average
     */
    public static double of(
            long ratingCount, long ratingSum, long completedOrders, Integer responseMinutes, Integer onTimePercent) {
        double stars = (shrunkenMean(ratingCount, ratingSum) - 1) / 4;
        return RATING_SHARE * stars
                + ORDERS_SHARE * experience(completedOrders)
                + ANSWER_SHARE * promptness(responseMinutes)
                + ON_TIME_SHARE * reliability(onTimePercent);
    }

    private static double experience(long completedOrders) {
        long counted = Math.clamp(completedOrders, 0, MANY_ORDERS);
        return Math.log1p(counted) / Math.log1p(MANY_ORDERS);
    }

    /** Below half in time is as bad as never. */
    private static double reliability(Integer onTimePercent) {
        return onTimePercent == null ? 0.5 : Math.clamp((onTimePercent - 50) / 50.0, 0, 1);
    }

    private static double promptness(Integer minutes) {
        if (minutes == null) {
            return 0.5;
        }
        double counted = Math.clamp(minutes, PROMPT_MINUTES, SLOW_MINUTES);
        return 1 - Math.log(counted / PROMPT_MINUTES) / Math.log((double) SLOW_MINUTES / PROMPT_MINUTES);
    }
}
