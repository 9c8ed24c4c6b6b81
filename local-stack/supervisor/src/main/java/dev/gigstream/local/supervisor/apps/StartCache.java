package dev.gigstream.local.supervisor.apps;

import dev.gigstream.local.supervisor.supervision.Unit.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The JDK's ahead-of-time cache of one installed application: loaded and linked classes from a training run that ends
 * when the application's context is complete. Without it everything works, only slower.
 */
final class StartCache {

    private static final Duration LIMIT = Duration.ofMinutes(3);
    private static final String CACHE = "app.aot";
    private static final String ATTEMPTED = "training-failed";

    private final Path java;
    private final Path logs;

    StartCache(Path java, Path logs) {
        this.java = java;
        this.logs = logs;
    }

    /** The flags that use the cache, after training it when this installation has none. */
    List<String> flags(Application application, Path installed, Progress progress)
            throws IOException, InterruptedException {
        if (Files.notExists(installed.resolve(CACHE)) && Files.notExists(installed.resolve(ATTEMPTED))) {
            progress.doing("trains its start-up");
            train(application, installed);
        }
        return Files.exists(installed.resolve(CACHE)) ? List.of("-XX:AOTCache=" + CACHE) : List.of();
    }

    private void train(Application application, Path installed) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(java.toString()));
        command.addAll(application.size().flags());
        command.addAll(
                List.of("-XX:AOTCacheOutput=training.aot", "-Dspring.context.exit=onRefresh", "-jar", "app.jar"));
        Map<String, String> environment = new HashMap<>(application.environment());
        // The JVM that writes the cache holds every class at once: more than the service ever needs.
        environment.put("JDK_AOT_VM_OPTIONS", "-Xmx384m");
        Path log = logs.resolve(application.name() + "-training.log");
        try {
            new Program(command, environment, installed, log).run(LIMIT);
            Files.move(installed.resolve("training.aot"), installed.resolve(CACHE));
        } catch (IOException e) {
            // Not tried again for this content: a slower start is better than a training at each start.
            Files.writeString(installed.resolve(ATTEMPTED), String.valueOf(e.getMessage()));
        }
    }
}
