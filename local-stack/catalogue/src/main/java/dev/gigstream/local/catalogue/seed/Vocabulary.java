package dev.gigstream.local.catalogue.seed;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Random;
import tools.jackson.core.type.TypeReference;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The reviewed words and shapes of each category, from {@code vocabulary.yaml}. */
public final class Vocabulary {

    private static final String FILE = "/catalogue/seed/vocabulary.yaml";

    private final List<Trade> trades;
    private final int totalWeight;
    private final double meanDearness;
    private final double spread;

    private Vocabulary(List<Trade> trades) {
        this.trades = List.copyOf(trades);
        this.totalWeight = trades.stream().mapToInt(Trade::weight).sum();
        this.meanDearness = weightedMean(trades, totalWeight);
        double variance = trades.stream()
                        .mapToDouble(trade -> trade.weight() * square(trade.dearness() - meanDearness))
                        .sum()
                / totalWeight;
        this.spread = Math.sqrt(1 - variance);
    }

    /**
     * One category.
     *
     * @param weight how many gigs stand here, relative to the others
     * @param dearness how prices compare with the average, in standard deviations of the logarithm
     * @param days typical delivery time of the smallest package
     */
    public record Trade(
            String category,
            int weight,
            double dearness,
            int days,
            @JsonProperty("do") String act,
            List<String> things,
            List<String> styles,
            List<String> subjects,
            List<String> tools,
            List<String> points) {}

    public static Vocabulary read() {
        try (InputStream file = Vocabulary.class.getResourceAsStream(FILE)) {
            return new Vocabulary(YAMLMapper.shared().readValue(file, new TypeReference<>() {}));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public List<Trade> trades() {
        return trades;
    }

    /** A trade by weight. */
    Trade pick(Random random) {
        int place = random.nextInt(totalWeight);
        for (Trade trade : trades) {
            place -= trade.weight();
            if (place < 0) {
                return trade;
            }
        }
        throw new IllegalStateException("weights do not add up");
    }

    /**
     * How dear a gig of the trade is among all gigs, as a standard normal value: the trades' own levels take a part of the
     * variance and chance the rest, so that over all gigs it stays standard.
     */
    double rank(Trade trade, Random random) {
        return trade.dearness() - meanDearness + spread * random.nextGaussian();
    }

    private static double weightedMean(List<Trade> trades, int totalWeight) {
        return trades.stream()
                        .mapToDouble(trade -> trade.weight() * trade.dearness())
                        .sum()
                / totalWeight;
    }

    private static double square(double value) {
        return value * value;
    }
}
