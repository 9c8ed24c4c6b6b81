package dev.gigstream.local.supervisor.command;

import dev.gigstream.local.supervisor.figures.Figures;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/** The figures as people read them, the worst of each first. */
record FigureLines(Figures figures) {
    private static final int SHOWN = 4;
    private static final String UNKNOWN = "cannot be asked for now";

    @Override
    public String toString() {
        List<String> lines = new ArrayList<>();
        lines.add(
                line("lag", figures.brokerAnswers() ? counts(figures.lag(), "nobody is behind", "records") : UNKNOWN));
        lines.add(line("outboxes", outboxes()));
        lines.add(line(
                "dead letters", figures.brokerAnswers() ? counts(figures.deadLetters(), "none", "wait") : UNKNOWN));
        lines.add(line("search index", age(figures.indexAge(), "up to date", "%s behind")));
        lines.add(line(
                "orders", age(figures.sagaAge(), "none waits for its payment", "one has waited %s for its payment")));
        lines.add(line("ledger", ledger()));
        lines.add(line("errors", errors()));
        return String.join("", lines);
    }

    private String outboxes() {
        if (figures.outboxAge().isEmpty()) {
            return UNKNOWN;
        }
        Map.Entry<String, Double> oldest = figures.outboxAge().entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .orElseThrow();
        return oldest.getValue() == 0
                ? "everything is published"
                : "oldest event waits " + seconds(oldest.getValue()) + " in " + oldest.getKey();
    }

    private static String age(OptionalDouble age, String fine, String what) {
        if (age.isEmpty()) {
            return UNKNOWN;
        }
        return age.getAsDouble() == 0 ? fine : what.formatted(seconds(age.getAsDouble()));
    }

    private String ledger() {
        if (figures.ledgerImbalance().isEmpty()) {
            return "not looked at yet";
        }
        double off = figures.ledgerImbalance().getAsDouble();
        return off == 0 ? "balances" : "OFF BY %.0f minor units".formatted(off);
    }

    private String errors() {
        String logged = counts(figures.errors(), "none logged since the start", "logged since the start");
        return figures.errorsDropped() == 0 ? logged : logged + "; " + figures.errorsDropped() + " LOST";
    }

    private static String counts(Map<String, Long> byName, String none, String what) {
        long all = byName.values().stream().mapToLong(Long::longValue).sum();
        if (all == 0) {
            return none;
        }
        String worst = byName.entrySet().stream()
                .filter(entry -> entry.getValue() > 0)
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .limit(SHOWN)
                .map(entry -> entry.getKey() + " " + entry.getValue())
                .collect(Collectors.joining(", "));
        return all + " " + what + ": " + worst;
    }

    private static String seconds(double age) {
        return age < 120 ? "%.1f s".formatted(age) : "%.0f min".formatted(age / 60);
    }

    private static String line(String name, String text) {
        return String.format(Locale.ROOT, "  %-14s %s%n", name, text);
    }
}
