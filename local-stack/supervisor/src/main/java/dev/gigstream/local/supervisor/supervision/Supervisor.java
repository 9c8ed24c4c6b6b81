package dev.gigstream.local.supervisor.supervision;

import dev.gigstream.local.process.ProcessLauncher;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;

/** Owns every process of one home: starts them in the order of their needs, keeps them running, stops them in reverse. */
public final class Supervisor {

    private final List<Unit> stack;
    private final Waves waves;
    private final Board board;
    private final Strays strays;
    private final Journal journal;
    private final Map<String, Keeper> keepers = new HashMap<>();
    private final Map<String, Thread> threads = new HashMap<>();
    private final Leisure leisure;
    private Thread atLeisure;

    public Supervisor(Collection<? extends Unit> stack, Surroundings around, Consumer<Snapshot> onChange) {
        this.stack = List.copyOf(stack);
        this.waves = new Waves(stack);
        this.journal = around.journal();
        this.board = new Board(stack, waves, journal.clock(), onChange);
        this.strays = new Strays(around.home());
        this.leisure = new Leisure(this.stack, board, journal);
        Workshop workshop = new Workshop(around, board, new Semaphore(around.startsAtOnce(), true));
        stack.forEach(unit -> keepers.put(unit.name(), workshop.keeperOf(unit)));
    }

    public void start() throws IOException, InterruptedException {
        board.repeat();
        strays.endAllBut(keepers.keySet(), names -> journal.say(names, "ended: not part of the stack any more"));
        stack.stream()
                .sorted((one, other) -> waves.of(one.name()) - waves.of(other.name()))
                .forEach(unit -> threads.put(
                        unit.name(),
                        Thread.ofVirtual().name("keep-" + unit.name()).start(keepers.get(unit.name()))));
        atLeisure = Thread.ofVirtual().name("at-leisure").start(leisure);
    }

    /** False when there is nothing of that name. */
    public boolean wish(String name, Wish wish) {
        Keeper keeper = keepers.get(name);
        if (keeper == null) {
            return false;
        }
        keeper.wish(wish);
        return true;
    }

    /** Tells the same once more, as a sign of life. */
    public void signOfLife() {
        board.repeat();
    }

    /** Ends the last wave first; a wave has ended before the one it needs is asked to. */
    public void stop() throws InterruptedException {
        if (atLeisure != null) {
            atLeisure.interrupt();
            atLeisure.join();
        }
        for (Set<String> wave : waves.lastFirst()) {
            List<Thread> ending =
                    wave.stream().filter(threads::containsKey).map(threads::get).toList();
            ending.forEach(Thread::interrupt);
            for (Thread thread : ending) {
                thread.join();
            }
        }
    }

    /** What a supervisor needs to know of the place it works in. */
    public record Surroundings(
            ProcessLauncher launcher,
            Path home,
            Journal journal,
            int startsAtOnce,
            Duration betweenProbes,
            Duration stuck) {}

    private record Workshop(Surroundings around, Board board, Semaphore slots) {
        Keeper keeperOf(Unit unit) {
            BackOff backOff = new BackOff(around.journal().clock());
            return switch (unit) {
                case Unit.Task task -> new TaskKeeper(task, board, slots, around.journal(), backOff);
                case Unit.Server server ->
                    new ServerKeeper(
                            server,
                            board,
                            slots,
                            around.launcher(),
                            new Adoption(around.launcher(), around.home().resolve("run"), around.journal()),
                            around.journal(),
                            backOff,
                            new ServerKeeper.Patience(around.betweenProbes(), around.stuck()));
            };
        }
    }
}
