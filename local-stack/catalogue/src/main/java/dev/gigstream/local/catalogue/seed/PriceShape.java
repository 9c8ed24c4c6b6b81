package dev.gigstream.local.catalogue.seed;

/**
 * What the cheapest package of a gig costs: close to log-normal, with p10 4, p50 22, p90 133 and p99 640 EUR. Between
 * those the logarithm is linear in the standard normal value, beyond them it goes on with the last slope.
 */
final class PriceShape {

    private static final double[] RANKS = {-1.2815515655, 0, 1.2815515655, 2.3263478740};
    private static final double[] EUROS = {4, 22, 133, 640};
    private static final double LEAST = 1;
    private static final double MOST = 3_000;

    private PriceShape() {}

    /** Cents, rounded as people write prices. */
    static long cents(double rank) {
        double euros = Math.clamp(euros(rank), LEAST, MOST);
        return Math.round(euros / step(euros)) * Math.round(step(euros) * 100);
    }

    private static double euros(double rank) {
        int piece = rank < RANKS[1] ? 0 : rank < RANKS[2] ? 1 : 2;
        double slope = (Math.log(EUROS[piece + 1]) - Math.log(EUROS[piece])) / (RANKS[piece + 1] - RANKS[piece]);
        return Math.exp(Math.log(EUROS[piece]) + slope * (rank - RANKS[piece]));
    }

    static double step(double euros) {
        if (euros < 10) {
            return 0.5;
        }
        if (euros < 60) {
            return 1;
        }
        return euros < 250 ? 5 : 10;
    }
}
