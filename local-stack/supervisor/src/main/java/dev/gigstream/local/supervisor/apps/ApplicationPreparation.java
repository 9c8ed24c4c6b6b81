package dev.gigstream.local.supervisor.apps;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import dev.gigstream.local.process.PartContext;
import dev.gigstream.local.process.ProcessSpec;
import dev.gigstream.local.supervisor.supervision.Unit;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Makes a built application ready to run: unpacked, with its libraries shared and its start-up cached. */
public final class ApplicationPreparation implements Unit.Preparation {

    private static final Duration READY_WITHIN = Duration.ofSeconds(180);
    private static final Duration STOPPED_WITHIN = Duration.ofSeconds(25);

    private final Application application;
    private final Installation installation;
    private final StartCache startCache;
    private final Path java;
    private final Path temporary;
    private final Path apps;

    public ApplicationPreparation(Application application, PartContext context, Path apps) {
        Path logs = context.home().resolve("logs");
        this.application = application;
        this.java = context.java();
        this.apps = apps;
        this.installation = new Installation(apps, java, logs);
        this.temporary = context.temporary(application.name());
        this.startCache = new StartCache(java, logs, context.temporary(application.name() + "-training"));
    }

    @Override
    public ProcessSpec prepare(Unit.Progress progress) throws IOException, InterruptedException {
        return alone(() -> specification(installation.of(application, progress)));
    }

    @Override
    public void atLeisure(Unit.Progress progress) throws IOException, InterruptedException {
        alone(() -> {
            startCache.trainIfMissing(application, installation.of(application, progress), progress);
            return null;
        });
    }

    /** Another stack of this checkout may be preparing the same. */
    private <T> T alone(Step<T> step) throws IOException, InterruptedException {
        Files.createDirectories(apps);
        try (FileChannel lock = FileChannel.open(apps.resolve(application.program() + ".lock"), CREATE, WRITE)) {
            lock.lock();
            return step.run();
        }
    }

    private ProcessSpec specification(Path installed) {
        List<String> command = new ArrayList<>(List.of(java.toString()));
        command.addAll(application.size().flags());
        command.addAll(startCache.flags(installed));
        command.add("-Djava.io.tmpdir=" + temporary);
        command.addAll(List.of("-jar", "app.jar"));
        Map<String, String> environment = new HashMap<>(application.environment());
        // glibc would otherwise keep an arena of freed memory for each thread.
        environment.put("MALLOC_ARENA_MAX", "2");
        return new ProcessSpec(
                application.name(),
                command,
                environment,
                installed,
                application.ports(),
                application.readiness(),
                READY_WITHIN,
                STOPPED_WITHIN);
    }

    @FunctionalInterface
    private interface Step<T> {
        T run() throws IOException, InterruptedException;
    }
}
