package dev.gigstream.local.supervisor.command;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A program that speaks to this terminal and ends with us. */
record Foreground(List<String> command, Map<String, String> environment, Path directory, Duration limit) {

    private static final int TIME_OUT = 124;
    private static final Duration TO_END = Duration.ofSeconds(30);

    int run() throws IOException, InterruptedException {
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(directory.toFile()).inheritIO();
        builder.environment().putAll(environment);
        Process process = builder.start();
        Thread endWithUs = new Thread(process::destroy);
        Runtime.getRuntime().addShutdownHook(endWithUs);
        try {
            return process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS) ? process.exitValue() : end(process);
        } finally {
            forget(endWithUs);
        }
    }

    private static int end(Process process) throws InterruptedException {
        process.destroy();
        if (!process.waitFor(TO_END.toMillis(), TimeUnit.MILLISECONDS)) {
            process.destroyForcibly();
        }
        return TIME_OUT;
    }

    private static void forget(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException endingAlready) {
            hook.run();
        }
    }
}
