package dev.gigstream.local.supervisor.apps;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A program that is run to its end, within a limit; its output goes to a log. */
public record Program(List<String> command, Map<String, String> environment, Path directory, Path log) {

    /** Options meant for this JVM would spoil the sizes chosen for the children. */
    private static final List<String> NOT_INHERITED = List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS");

    private static final int LINES_OF_AN_ERROR = 15;

    public void run(Duration limit) throws IOException, InterruptedException {
        Files.createDirectories(log.getParent());
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        NOT_INHERITED.forEach(builder.environment()::remove);
        builder.environment().putAll(environment);
        Process process = builder.start();
        process.getOutputStream().close();
        try {
            if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new OverTimeException(limit, log);
            }
        } finally {
            // Nothing to end when it has ended; else nobody is left to wait for it.
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
        if (process.exitValue() != 0) {
            throw new IOException("ended with " + process.exitValue() + "; the end of " + log + ":\n  " + end());
        }
    }

    private String end() throws IOException {
        List<String> lines = Files.readAllLines(log);
        return String.join("\n  ", lines.subList(Math.max(0, lines.size() - LINES_OF_AN_ERROR), lines.size()));
    }
}
