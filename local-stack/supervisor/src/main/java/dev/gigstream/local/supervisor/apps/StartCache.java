package dev.gigstream.local.supervisor.apps;

import dev.gigstream.local.process.FileTree;
import dev.gigstream.local.supervisor.supervision.Unit.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
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

    private static final Duration LIMIT = Duration.ofMinutes(6);
    private static final String CACHE = "app.aot";
    private static final String TRAINED = "training.aot";
    private static final String REFUSED = "training-refused";

    private final Path java;
    private final Path logs;
    private final Path temporary;

    StartCache(Path java, Path logs, Path temporary) {
        this.java = java;
        this.logs = logs;
        this.temporary = temporary;
    }

    /** The flags that use the cache of this installation; none while it has none. */
    List<String> flags(Path installed) {
        return Files.exists(installed.resolve(CACHE)) ? List.of("-XX:AOTCache=" + CACHE) : List.of();
    }

    void trainIfMissing(Application application, Path installed, Progress progress)
            throws IOException, InterruptedException {
        if (Files.notExists(installed.resolve(CACHE)) && Files.notExists(installed.resolve(REFUSED))) {
            progress.doing("trains its next start");
            train(application, installed, progress);
        }
    }

    private void train(Application application, Path installed, Progress progress)
            throws IOException, InterruptedException {
        Path log = logs.resolve(application.name() + "-training.log");
        FileTree.clear(temporary);
        try {
            new Program(command(application), environment(application), installed, log).run(LIMIT);
            Files.move(installed.resolve(TRAINED), installed.resolve(CACHE), StandardCopyOption.ATOMIC_MOVE);
            progress.doing("is trained");
        } catch (OverTimeException e) {
            progress.doing("could not train its start-up in time and starts slower; the next start tries again");
        } catch (IOException e) {
            progress.doing("cannot train its start-up and starts slower; see " + log);
            // The same content would be refused again.
            Files.writeString(installed.resolve(REFUSED), String.valueOf(e.getMessage()));
        } finally {
            Files.deleteIfExists(installed.resolve(TRAINED));
            Files.deleteIfExists(installed.resolve(TRAINED + ".config"));
        }
    }

    private List<String> command(Application application) {
        // The stack is in use meanwhile, and must not notice.
        List<String> command = new ArrayList<>(List.of("nice", "-n", "19", java.toString()));
        command.addAll(application.size().trainingFlags());
        command.addAll(List.of(
                "-XX:AOTCacheOutput=" + TRAINED,
                "-Djava.io.tmpdir=" + temporary,
                "-Dspring.context.exit=onRefresh",
                "-jar",
                "app.jar"));
        return command;
    }

    private static Map<String, String> environment(Application application) {
        Map<String, String> environment = new HashMap<>(application.environment());
        // The JVM that writes the cache holds every class at once: more than the service ever needs.
        environment.put("JDK_AOT_VM_OPTIONS", "-Xmx384m");
        return environment;
    }
}
