package dev.gigstream.local.supervisor.supervision;

import dev.gigstream.local.process.ProcessIdentity;
import dev.gigstream.local.process.ProcessLauncher;
import dev.gigstream.local.process.RunningProcess;
import dev.gigstream.local.process.StopSignal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The running processes of a home as its pid files tell, and their end when no supervisor keeps them. */
public final class Strays {

    private static final String SUFFIX = ".pid";
    private static final String SUPERVISOR = "supervisor";
    private static final Leftover UNKNOWN =
            new Leftover("", Integer.MAX_VALUE, StopSignal.TERMINATE, Duration.ofSeconds(30));

    private final Path run;
    private final ProcessLauncher launcher;

    public Strays(Path home) {
        this.run = home.resolve("run");
        this.launcher = new ProcessLauncher(home);
    }

    /** The names of processes that still run. */
    public List<String> alive() throws IOException {
        try (Stream<Path> files = Files.isDirectory(run) ? Files.list(run) : Stream.empty()) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(SUFFIX))
                    .map(name -> name.substring(0, name.length() - SUFFIX.length()))
                    .filter(name -> !name.equals(SUPERVISOR) && pidOf(name).isPresent())
                    .sorted()
                    .toList();
        }
    }

    public Optional<Long> pidOf(String name) {
        try {
            return ProcessIdentity.read(run.resolve(name + SUFFIX))
                    .flatMap(ProcessIdentity::alive)
                    .map(ProcessHandle::pid);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends every process but the named ones, the last wave first. */
    public void endAllBut(Collection<String> kept, Consumer<String> ended) throws IOException, InterruptedException {
        TreeMap<Integer, List<RunningProcess>> waves = new TreeMap<>(Comparator.reverseOrder());
        for (String name : alive()) {
            Leftover leftover = Leftover.read(run, name).orElse(UNKNOWN);
            if (!kept.contains(name)) {
                launcher.running(leftover.toStop(name, run))
                        .ifPresent(process -> waves.merge(
                                leftover.wave(),
                                List.of(process),
                                (some, more) -> Stream.concat(some.stream(), more.stream())
                                        .toList()));
            }
        }
        for (List<RunningProcess> wave : waves.values()) {
            endTogether(wave);
            ended.accept(wave.stream().map(RunningProcess::name).collect(Collectors.joining(", ")));
        }
    }

    private static void endTogether(List<RunningProcess> wave) throws IOException, InterruptedException {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Void> ending :
                    threads.invokeAll(wave.stream().map(Strays::ending).toList())) {
                ending.get();
            }
        } catch (ExecutionException e) {
            throw new IOException(e.getCause());
        }
    }

    private static Callable<Void> ending(RunningProcess process) {
        return () -> {
            process.stop();
            return null;
        };
    }
}
