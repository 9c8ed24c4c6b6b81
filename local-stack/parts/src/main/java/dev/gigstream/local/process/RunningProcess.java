package dev.gigstream.local.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A process that we started, or started in an earlier life; every signal goes to its own pid and to no other. */
public final class RunningProcess {
    private static final Duration KILL_TIMEOUT = Duration.ofSeconds(10);

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);

    private final ProcessSpec spec;
    private final ProcessIdentity identity;
    private final ProcessHandle handle;
    private final Path pidFile;
    private final Path log;

    RunningProcess(ProcessSpec spec, ProcessIdentity identity, ProcessHandle handle, Path pidFile, Path log) {
        this.spec = spec;
        this.identity = identity;
        this.handle = handle;
        this.pidFile = pidFile;
        this.log = log;
    }

    public ProcessSpec spec() {
        return spec;
    }

    public String name() {
        return spec.name();
    }

    public long pid() {
        return identity.pid();
    }

    public Path log() {
        return log;
    }

    public boolean isAlive() {
        return identity.alive().isPresent();
    }

    public boolean healthy() {
        return isAlive() && spec.probe().healthy();
    }

    /** Completes when the process has ended, for whatever reason. */
    public CompletableFuture<RunningProcess> onExit() {
        return handle.onExit().thenApply(ended -> this);
    }

    /** Asks the process to end and kills it when it has not done so in its time. */
    public void stop() throws IOException, InterruptedException {
        signal(spec.stopSignal().signal());
        if (!endedWithin(spec.stopTimeout())) {
            kill();
        }
        Files.deleteIfExists(pidFile);
    }

    /** Ends the process at once. */
    public void kill() throws IOException, InterruptedException {
        signal("KILL");
        if (!endedWithin(KILL_TIMEOUT)) {
            throw new IOException(name() + " (pid " + pid() + ") survives KILL.");
        }
    }

    private void signal(String signal) throws IOException, InterruptedException {
        if (isAlive()) {
            // Java itself sends only TERM and KILL.
            new ProcessBuilder("/bin/sh", "-c", "kill -" + signal + " " + pid())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        }
    }

    /** Looks itself as well: the end of a process that is not our child is only told once it is reaped. */
    private boolean endedWithin(Duration limit) throws InterruptedException, IOException {
        long deadline = System.nanoTime() + limit.toNanos();
        while (isAlive() && System.nanoTime() < deadline) {
            awaitExit(BETWEEN_LOOKS);
        }
        return !isAlive();
    }

    private void awaitExit(Duration atMost) throws InterruptedException, IOException {
        try {
            handle.onExit().get(atMost.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException stillThere) {
            return;
        } catch (ExecutionException e) {
            throw new IOException(e.getCause());
        }
    }
}
