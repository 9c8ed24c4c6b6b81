package dev.gigstream.local.parts;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A short command that prepares a part; a failure carries what it printed. */
record Command(List<String> words, Map<String, String> environment, Path directory, Duration limit) {
    private static final int OUTPUT_KEPT = 4_000;

    void run(String standardInput) throws IOException {
        Path output = Files.createTempFile("gigstream", ".out");
        try {
            Process process = start(output);
            try (var in = process.outputWriter()) {
                in.write(standardInput);
            }
            if (!endsInTime(process)) {
                throw new IOException(words.getFirst() + " takes more than " + limit.toSeconds() + " s.");
            }
            if (process.exitValue() != 0) {
                throw new IOException(words.getFirst() + " failed:\n" + endOf(Files.readString(output)));
            }
        } finally {
            Files.delete(output);
        }
    }

    void run() throws IOException {
        run("");
    }

    private Process start(Path output) throws IOException {
        var builder = new ProcessBuilder(words)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().remove("JAVA_TOOL_OPTIONS");
        builder.environment().putAll(environment);
        return builder.start();
    }

    private boolean endsInTime(Process process) throws IOException {
        try {
            return process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        } finally {
            process.destroyForcibly();
        }
    }

    private static String endOf(String output) {
        return output.substring(Math.max(0, output.length() - OUTPUT_KEPT));
    }
}
