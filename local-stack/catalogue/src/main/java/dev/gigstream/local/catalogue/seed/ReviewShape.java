package dev.gigstream.local.catalogue.seed;

import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * How often a gig is sold, how many reviews it has and how many stars they gave. Both numbers follow Zipf's law with
 * exponent 1.4, cut at {@value #MOST} and {@value #MOST_REVIEWS}, for each review is a row and an event; stars come as 56, 22, 12, 7 and 4 parts for five to one, more or less so from gig to gig.
 */
public final class ReviewShape {

    static final int MOST = 5_000;
    static final int MOST_REVIEWS = 20;

    private static final double EXPONENT = 1.4;
    /** Of one star first; they are parts of their sum, which is 101. */
    private static final double[] PARTS = {4, 7, 12, 22, 56};
    /** The larger, the more alike gigs are. */
    private static final double ALIKE = 12;

    private static final double[] CUMULATED = cumulated();

    private ReviewShape() {}

    static int sales(Random random) {
        return drawn(MOST, random);
    }

    static int reviews(Random random) {
        return drawn(MOST_REVIEWS, random);
    }

    private static int drawn(int most, Random random) {
        int place = Arrays.binarySearch(CUMULATED, random.nextDouble() * CUMULATED[most - 1]);
        return 1 + (place < 0 ? -place - 1 : place);
    }

    /**
     * Counts per star, of one star first.
     *
     * @param tilt above zero for better sellers; zero keeps the parts as they are on average
     */
    public static List<Long> histogram(int reviews, double tilt, Random random) {
        double[] shares = new double[PARTS.length];
        for (int i = 0; i < shares.length; i++) {
            double part = PARTS[i] * Math.exp(tilt * (i + 1));
            shares[i] = gamma(ALIKE * part / tiltedSum(tilt), random);
        }
        return dealt(reviews, shares, random);
    }

    private static List<Long> dealt(int reviews, double[] shares, Random random) {
        Long[] counts = new Long[shares.length];
        Arrays.fill(counts, 0L);
        double sum = Arrays.stream(shares).sum();
        for (int i = 0; i < reviews; i++) {
            double place = random.nextDouble() * sum;
            int star = 0;
            while (star < shares.length - 1 && place >= shares[star]) {
                place -= shares[star++];
            }
            counts[star]++;
        }
        return List.of(counts);
    }

    private static double tiltedSum(double tilt) {
        double sum = 0;
        for (int i = 0; i < PARTS.length; i++) {
            sum += PARTS[i] * Math.exp(tilt * (i + 1));
        }
        return sum;
    }

    /** Marsaglia and Tsang, A simple method for generating gamma variables, 2000; shapes below 1 by their boost. */
    private static double gamma(double shape, Random random) {
        if (shape < 1) {
            return gamma(shape + 1, random) * Math.pow(random.nextDouble(), 1 / shape);
        }
        double d = shape - 1.0 / 3;
        double c = 1 / Math.sqrt(9 * d);
        while (true) {
            double x = random.nextGaussian();
            double v = Math.pow(1 + c * x, 3);
            if (v > 0 && Math.log(random.nextDouble()) < 0.5 * x * x + d - d * v + d * Math.log(v)) {
                return d * v;
            }
        }
    }

    private static double[] cumulated() {
        double[] sums = new double[MOST];
        double sum = 0;
        for (int k = 1; k <= MOST; k++) {
            sum += Math.pow(k, -EXPONENT);
            sums[k - 1] = sum;
        }
        return sums;
    }
}
