package dev.gigstream.local.supervisor.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.DoubleStream;

/** The measures of one application as it tells them to Prometheus. */
final class Scrape {
    private static final Pattern SAMPLE = Pattern.compile("([a-zA-Z_:][a-zA-Z0-9_:]*)(\\{.*})?\\s+(\\S+)(?:\\s+\\d+)?");

    private final List<Sample> samples;

    private Scrape(List<Sample> samples) {
        this.samples = samples;
    }

    static Scrape of(String text) {
        List<Sample> samples = new ArrayList<>();
        text.lines().filter(line -> !line.startsWith("#")).forEach(line -> {
            Matcher sample = SAMPLE.matcher(line);
            if (sample.matches()) {
                String labels = sample.group(2) == null ? "" : sample.group(2);
                samples.add(new Sample(sample.group(1), labels, number(sample.group(3))));
            }
        });
        return new Scrape(samples);
    }

    /** The largest; nothing when the application does not measure it, or has not yet. */
    OptionalDouble largest(String name) {
        return values(name, "").max();
    }

    /** @param label what has to be among the labels, such as {@code level="error"} */
    double sum(String name, String label) {
        return values(name, label).sum();
    }

    private DoubleStream values(String name, String label) {
        return samples.stream()
                .filter(sample -> sample.name().equals(name) && sample.labels().contains(label))
                .mapToDouble(Sample::value)
                .filter(value -> !Double.isNaN(value));
    }

    private static double number(String text) {
        return switch (text) {
            case "+Inf" -> Double.POSITIVE_INFINITY;
            case "-Inf" -> Double.NEGATIVE_INFINITY;
            default -> Double.parseDouble(text);
        };
    }

    private record Sample(String name, String labels, double value) {}
}
