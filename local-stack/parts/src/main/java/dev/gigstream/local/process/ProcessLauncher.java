package dev.gigstream.local.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/** Starts processes of one home and finds again those that an earlier launcher of this home started. */
public final class ProcessLauncher {
    private static final Duration BETWEEN_PROBES = Duration.ofMillis(100);
    private static final int LEFTOVER_SECONDS = 10;
    private static final int LOG_LINES_OF_AN_ERROR = 25;
    /** Options meant for this JVM would spoil the sizes chosen for the children. */
    private static final List<String> NOT_INHERITED =
            List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS", "CLASSPATH", "LD_PRELOAD");

    private static final Path SETSID = Path.of("/usr/bin/setsid");

    private final Path home;

    public ProcessLauncher(Path home) {
        this.home = home.toAbsolutePath().normalize();
    }

    /** Launches the process and waits until it is healthy; one that does not get there is stopped again. */
    public RunningProcess start(ProcessSpec spec) throws IOException, InterruptedException, StartFailedException {
        RunningProcess process = launch(spec);
        try {
            awaitHealthy(process);
            return process;
        } catch (StartFailedException | InterruptedException e) {
            process.stop();
            throw e;
        }
    }

    /** Starts the process without waiting for its health. */
    public RunningProcess launch(ProcessSpec spec) throws IOException, StartFailedException {
        refuseASecond(spec);
        var log = new LogFile(logOf(spec.name()));
        log.rollIfLarge();
        // A killed process leaves its temporary files behind.
        Path temporary = temporary(home, spec.name());
        FileTree.clear(temporary);
        Process process = builder(spec, log.path(), temporary).start();
        process.getOutputStream().close();
        return remember(spec, process);
    }

    /** The process of this specification when one that we started earlier still runs. */
    public Optional<RunningProcess> running(ProcessSpec spec) throws IOException {
        Optional<ProcessIdentity> identity = ProcessIdentity.read(pidFileOf(spec.name()));
        return identity.flatMap(known -> known.alive().map(handle -> running(spec, known, handle)));
    }

    /** Kills whatever this home's pid files still name; for a home whose data nobody wants any more. */
    public void endLeftovers() throws IOException {
        Path run = home.resolve("run");
        if (Files.notExists(run)) {
            return;
        }
        try (Stream<Path> pidFiles = Files.list(run)) {
            for (Path pidFile : pidFiles.toList()) {
                endLeftover(pidFile);
            }
        }
    }

    private static void endLeftover(Path pidFile) throws IOException {
        ProcessIdentity.read(pidFile).flatMap(ProcessIdentity::alive).ifPresent(leftover -> {
            leftover.destroyForcibly();
            leftover.onExit().orTimeout(LEFTOVER_SECONDS, TimeUnit.SECONDS).join();
        });
        Files.delete(pidFile);
    }

    /** Whether a process of this name, started here, still runs. */
    public boolean runs(String name) throws IOException {
        return ProcessIdentity.read(pidFileOf(name))
                .flatMap(ProcessIdentity::alive)
                .isPresent();
    }

    /** Waits for health; fails as soon as the process ends or its time is over. */
    public void awaitHealthy(RunningProcess process) throws InterruptedException, IOException, StartFailedException {
        Duration limit = process.spec().startTimeout();
        long deadline = System.nanoTime() + limit.toNanos();
        while (!process.spec().probe().healthy()) {
            if (endsWithin(process, BETWEEN_PROBES) || !process.isAlive()) {
                throw failure(process, " ended before it was ready");
            }
            if (System.nanoTime() > deadline) {
                throw failure(process, " was not ready within " + limit.toSeconds() + " s");
            }
        }
        if (!process.isAlive()) {
            throw failure(process, " ended, and something else answers on its port");
        }
    }

    static Path temporary(Path home, String name) {
        return home.resolve("tmp").resolve(name);
    }

    public Path logOf(String name) {
        return home.resolve("logs").resolve(name + ".log");
    }

    private Path pidFileOf(String name) {
        return home.resolve("run").resolve(name + ".pid");
    }

    private void refuseASecond(ProcessSpec spec) throws IOException, StartFailedException {
        Optional<RunningProcess> other = running(spec);
        if (other.isPresent()) {
            throw new StartFailedException(
                    spec.name() + " already runs as pid " + other.get().pid() + ".", List.of());
        }
        for (int port : spec.ports()) {
            if (!Ports.isFree(port)) {
                throw new StartFailedException(
                        "Port " + port + " for " + spec.name() + " is used by another program.", List.of());
            }
        }
    }

    private RunningProcess remember(ProcessSpec spec, Process process) throws IOException {
        try {
            ProcessIdentity identity = ProcessIdentity.of(process.toHandle());
            identity.write(pidFileOf(spec.name()));
            return running(spec, identity, process.toHandle());
        } catch (IOException | RuntimeException e) {
            process.destroyForcibly();
            throw e;
        }
    }

    private RunningProcess running(ProcessSpec spec, ProcessIdentity identity, ProcessHandle handle) {
        return new RunningProcess(spec, identity, handle, pidFileOf(spec.name()), logOf(spec.name()));
    }

    private static ProcessBuilder builder(ProcessSpec spec, Path log, Path temporary) throws IOException {
        Files.createDirectories(spec.workingDirectory());
        var builder = new ProcessBuilder(detached(spec.command()))
                .directory(spec.workingDirectory().toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        NOT_INHERITED.forEach(builder.environment()::remove);
        builder.environment().put("TMPDIR", temporary.toString());
        builder.environment().putAll(spec.environment());
        return builder;
    }

    /** A session of its own: a Ctrl-C in the terminal is for us alone, who then stop the children in order. */
    private static List<String> detached(List<String> command) {
        if (!Files.isExecutable(SETSID)) {
            return command;
        }
        var detached = new ArrayList<String>(command.size() + 1);
        detached.add(SETSID.toString());
        detached.addAll(command);
        return detached;
    }

    private static boolean endsWithin(RunningProcess process, Duration limit) throws InterruptedException, IOException {
        try {
            process.onExit().get(limit.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException stillThere) {
            return false;
        } catch (ExecutionException e) {
            throw new IOException(e.getCause());
        }
    }

    private static StartFailedException failure(RunningProcess process, String what) throws IOException {
        return new StartFailedException(
                process.name() + what + "; the end of " + process.log() + ":",
                new LogFile(process.log()).lastLines(LOG_LINES_OF_AN_ERROR));
    }
}
