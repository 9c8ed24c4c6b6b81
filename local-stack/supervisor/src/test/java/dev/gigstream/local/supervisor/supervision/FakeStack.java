package dev.gigstream.local.supervisor.supervision;

import dev.gigstream.local.process.ProcessIdentity;
import dev.gigstream.local.process.ProcessLauncher;
import dev.gigstream.local.process.ProcessSpec;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** A stack of processes that only sleep, and what was seen of it. */
final class FakeStack {

    private final Path home;
    private final Map<String, Unit> units = new LinkedHashMap<>();
    private final Map<String, Long> hung = new ConcurrentHashMap<>();
    private final Set<String> neverReady = ConcurrentHashMap.newKeySet();
    private final List<String> prepared = new CopyOnWriteArrayList<>();
    private final List<String> improved = new CopyOnWriteArrayList<>();
    private volatile boolean upWhenImproved = true;
    private final List<Status> history = new CopyOnWriteArrayList<>();
    private volatile Snapshot last;
    private Supervisor supervisor;

    FakeStack(Path home) {
        this.home = home;
    }

    void sleeper(String name, String... needs) {
        add(name, List.of("/bin/sleep", "600"), needs);
    }

    void command(String name, List<String> command) {
        add(name, command);
    }

    void neverReady(String name, List<String> command) {
        neverReady.add(name);
        add(name, command);
    }

    void task(String name, String... needs) {
        units.put(name, new Unit.Task(name, Set.of(needs), _ -> prepared.add(name)));
    }

    void start() throws IOException, InterruptedException {
        supervisor = new Supervisor(
                units.values(),
                new Supervisor.Surroundings(
                        new ProcessLauncher(home),
                        home,
                        new Journal(new PrintStream(PrintStream.nullOutputStream()), Clock.systemUTC()),
                        3,
                        Duration.ofMillis(50),
                        Duration.ofMillis(500)),
                this::see);
        supervisor.start();
    }

    void stop() throws InterruptedException {
        if (supervisor != null) {
            supervisor.stop();
        }
    }

    /** A process that somebody else started in this home. */
    ProcessIdentity leftBehind(String name) throws IOException {
        return ProcessIdentity.read(home.resolve("run").resolve(name + ".pid")).orElseThrow();
    }

    boolean isUp() {
        return last.processes().stream().allMatch(status -> status.state().satisfiesNeeds());
    }

    void wish(String name, Wish wish) {
        supervisor.wish(name, wish);
    }

    void pretendHung(String name, long pid) {
        hung.put(name, pid);
    }

    List<String> alive() throws IOException {
        return new Strays(home).alive();
    }

    List<String> prepared() {
        return prepared;
    }

    /** What was improved for the next start, and only while everything was up. */
    List<String> improvedWhileUp() {
        return upWhenImproved ? improved : List.of();
    }

    /** The processes that came to this state, in order. */
    List<String> history(String state) {
        return history.stream()
                .filter(status -> status.state().name().equals(state))
                .map(Status::name)
                .toList();
    }

    Status status(String name) {
        return last.processes().stream()
                .filter(status -> status.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    State stateOf(String name) {
        return status(name).state();
    }

    long pidOf(String name) {
        return status(name).pid();
    }

    private void add(String name, List<String> command, String... needs) {
        ProcessSpec spec = new ProcessSpec(
                name,
                command,
                Map.of(),
                home,
                List.of(),
                () -> isHealthy(name),
                Duration.ofSeconds(20),
                Duration.ofSeconds(5));
        Unit.Preparation preparation = new Unit.Preparation() {
            @Override
            public ProcessSpec prepare(Unit.Progress progress) {
                prepared.add(name);
                return spec;
            }

            @Override
            public void atLeisure(Unit.Progress progress) {
                improved.add(name);
                upWhenImproved &= isUp();
            }
        };
        units.put(
                name,
                new Unit.Server(name, Set.of(needs), Optional.empty(), preparation, Unit.Liveness.sameAsReadiness()));
    }

    private boolean isHealthy(String name) {
        boolean isHung =
                hung.containsKey(name) && new Strays(home).pidOf(name).stream().anyMatch(hung.get(name)::equals);
        return !neverReady.contains(name) && !isHung;
    }

    private void see(Snapshot snapshot) {
        Snapshot before = last;
        last = snapshot;
        snapshot.processes().stream()
                .filter(status -> before == null || !before.processes().contains(status))
                .forEach(history::add);
    }
}
