package dev.gigstream.bench;

/**
 * A measured value.
 *
 * @param name what was measured
 * @param value the median, where there were several rounds
 * @param unit unit of the value
 * @param target what the project promises of it, in words; empty for a figure that is only context
 * @param met whether the promise is kept; true for context
 */
public record Figure(String name, double value, String unit, String target, boolean met) {
    public static Figure context(String name, double value, String unit) {
        return new Figure(name, value, unit, "", true);
    }

    public static Figure atLeast(String name, double value, String unit, double least) {
        return new Figure(name, value, unit, ">= " + trimmed(least), value >= least);
    }

    public static Figure atMost(String name, double value, String unit, double most) {
        return new Figure(name, value, unit, "<= " + trimmed(most), value <= most);
    }

    String line() {
        var verdict = target.isEmpty() ? "" : "%s  %s".formatted(target, met ? "met" : "NOT met");
        return "  %-58s %12s %-8s %s".formatted(name, trimmed(value), unit, verdict);
    }

    private static String trimmed(double number) {
        return number == Math.rint(number) ? "%d".formatted((long) number) : "%.2f".formatted(number);
    }
}
