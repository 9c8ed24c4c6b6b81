package dev.gigstream.local.supervisor.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the reports of the test runs say that were written since a moment. */
record TestCounts(long run, long broken, long skipped) {

    private static final Pattern NUMBER = Pattern.compile("\\b(tests|errors|failures|skipped)=\"(\\d+)\"");

    static TestCounts since(Instant begun, Path root, List<String> modules) throws IOException {
        TestCounts sum = new TestCounts(0, 0, 0);
        for (String module : modules) {
            for (String kind : List.of("surefire-reports", "failsafe-reports")) {
                sum = sum.plus(in(root.resolve(module).resolve("target").resolve(kind), begun));
            }
        }
        return sum;
    }

    private static TestCounts in(Path reports, Instant begun) throws IOException {
        TestCounts sum = new TestCounts(0, 0, 0);
        if (Files.isDirectory(reports)) {
            try (Stream<Path> files = Files.list(reports)) {
                for (Path file : files.filter(TestCounts::isReport).toList()) {
                    if (!Files.getLastModifiedTime(file).toInstant().isBefore(begun)) {
                        sum = sum.plus(of(Files.readString(file)));
                    }
                }
            }
        }
        return sum;
    }

    /** The numbers are attributes of the outermost element. */
    static TestCounts of(String report) {
        int start = report.indexOf("<testsuite ");
        Matcher numbers = NUMBER.matcher(report.substring(start, report.indexOf('>', start)));
        TestCounts counts = new TestCounts(0, 0, 0);
        while (numbers.find()) {
            long number = Long.parseLong(numbers.group(2));
            counts = switch (numbers.group(1)) {
                case "tests" -> counts.plus(new TestCounts(number, 0, 0));
                case "skipped" -> counts.plus(new TestCounts(0, 0, number));
                default -> counts.plus(new TestCounts(0, number, 0));
            };
        }
        return counts;
    }

    private static boolean isReport(Path file) {
        String name = file.getFileName().toString();
        return name.startsWith("TEST-") && name.endsWith(".xml");
    }

    private TestCounts plus(TestCounts more) {
        return new TestCounts(run + more.run, broken + more.broken, skipped + more.skipped);
    }
}
