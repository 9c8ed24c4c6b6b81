package dev.gigstream.local.supervisor.supervision;

import dev.gigstream.local.process.ProcessLauncher;
import dev.gigstream.local.process.ProcessSpec;
import dev.gigstream.local.process.RunningProcess;
import dev.gigstream.local.process.StartFailedException;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Keeps one server running: starts or adopts it, watches it, and starts it again after a crash or a hang. */
final class ServerKeeper implements Keeper {

    private final Unit.Server server;
    private final Board board;
    private final Semaphore slots;
    private final ProcessLauncher launcher;
    private final Adoption adoption;
    private final Journal journal;
    private final BackOff backOff;
    private final Patience patience;
    private final BlockingQueue<Event> events = new ArrayBlockingQueue<>(16);
    private RunningProcess process;

    /** How often a server is probed, and how long one may be stuck before it is ended. */
    record Patience(Duration betweenProbes, Duration stuck) {}

    private sealed interface Event {
        record Ended(long pid) implements Event {}

        record Wanted(Wish wish) implements Event {}
    }

    ServerKeeper(
            Unit.Server server,
            Board board,
            Semaphore slots,
            ProcessLauncher launcher,
            Adoption adoption,
            Journal journal,
            BackOff backOff,
            Patience patience) {
        this.server = server;
        this.board = board;
        this.slots = slots;
        this.launcher = launcher;
        this.adoption = adoption;
        this.journal = journal;
        this.backOff = backOff;
        this.patience = patience;
    }

    @Override
    public void run() {
        try {
            board.awaitReady(server.needs());
            while (!Thread.currentThread().isInterrupted()) {
                keepOnce();
            }
        } catch (InterruptedException stopWanted) {
            journal.say(server.name(), "stops");
        } finally {
            stop();
        }
    }

    @Override
    public void wish(Wish wish) {
        events.offer(new Event.Wanted(wish));
    }

    private void keepOnce() throws InterruptedException {
        try {
            start();
            watch();
        } catch (IOException | StartFailedException | RuntimeException e) {
            backOff.failed();
            String why = e instanceof RuntimeException ? e.toString() : e.getMessage();
            journal.say(
                    server.name(), why + "\n  next start in " + backOff.delay().toSeconds() + " s");
            board.failed(server.name(), backOff.failures(), why);
            pause();
        }
    }

    private void start() throws IOException, InterruptedException, StartFailedException {
        slots.acquire();
        try {
            board.set(server.name(), State.PREPARING, 0, "");
            ProcessSpec spec = server.preparation().prepare(what -> board.set(server.name(), State.PREPARING, 0, what));
            Optional<RunningProcess> leftBehind = adoption.adopt(spec);
            process = leftBehind.isPresent() ? leftBehind.get() : launch(spec);
            server.preparation().afterStart();
        } catch (IOException | StartFailedException | RuntimeException e) {
            endFailedStart();
            throw e;
        } finally {
            slots.release();
        }
        backOff.healthy();
        board.set(server.name(), State.UP, process.pid(), "");
    }

    private RunningProcess launch(ProcessSpec spec) throws IOException, InterruptedException, StartFailedException {
        process = launcher.launch(spec);
        adoption.remember(spec, board.of(spec.name()).wave());
        journal.say(server.name(), "started as pid " + process.pid());
        board.set(server.name(), State.STARTING, process.pid(), "");
        launcher.awaitHealthy(process);
        journal.say(server.name(), "is ready");
        return process;
    }

    private void endFailedStart() throws IOException, InterruptedException {
        if (process != null) {
            process.stop();
            process = null;
        }
    }

    /** Returns when a new start is wanted and throws when one is needed. */
    private void watch() throws IOException, InterruptedException {
        process.onExit().thenAccept(ended -> events.offer(new Event.Ended(ended.pid())));
        long lastSeenAlive = System.nanoTime();
        while (true) {
            switch (events.poll(patience.betweenProbes().toMillis(), TimeUnit.MILLISECONDS)) {
                case null -> {
                    // The end of an adopted process is only told once somebody has reaped it.
                    if (!process.isAlive()) {
                        throw ended();
                    }
                    if (isReady() || server.liveness().alive(process.spec())) {
                        lastSeenAlive = System.nanoTime();
                    } else if (System.nanoTime() - lastSeenAlive
                            > patience.stuck().toNanos()) {
                        endStuck();
                    }
                }
                case Event.Ended(long pid) -> {
                    if (pid == process.pid()) {
                        throw ended();
                    }
                }
                case Event.Wanted(Wish wish) -> {
                    if (wish != Wish.START) {
                        stopAsWanted(wish);
                        return;
                    }
                }
            }
        }
    }

    private IOException ended() {
        long pid = process.pid();
        process = null;
        return new IOException("ended by itself (pid " + pid + ")");
    }

    private boolean isReady() {
        boolean ready = process.healthy();
        State known = board.of(server.name()).state();
        if (ready && known == State.UNHEALTHY) {
            board.set(server.name(), State.UP, process.pid(), "");
        } else if (!ready && known == State.UP) {
            journal.say(server.name(), "runs, but its probe fails");
            board.set(server.name(), State.UNHEALTHY, process.pid(), "its probe fails");
        }
        return ready;
    }

    private void endStuck() throws IOException, InterruptedException {
        RunningProcess stuck = process;
        stuck.stop();
        process = null;
        throw new IOException(
                "gave no sign of life for " + patience.stuck().toSeconds() + " s (pid " + stuck.pid() + ")");
    }

    private void stopAsWanted(Wish wish) throws IOException, InterruptedException {
        journal.say(server.name(), "is stopped as asked");
        board.set(server.name(), State.STOPPING, process.pid(), "");
        process.stop();
        process = null;
        if (wish == Wish.STOP) {
            stayAway();
        }
    }

    private void stayAway() throws InterruptedException {
        board.set(server.name(), State.STOPPED, 0, "as asked");
        while (!(events.take() instanceof Event.Wanted(Wish wish) && wish != Wish.STOP)) {
            journal.say(server.name(), "stays away until it is wanted");
        }
    }

    /** An operator's wish ends the wait. */
    private void pause() throws InterruptedException {
        long end = System.nanoTime() + backOff.delay().toNanos();
        for (long left = end - System.nanoTime(); left > 0; left = end - System.nanoTime()) {
            if (events.poll(left, TimeUnit.NANOSECONDS) instanceof Event.Wanted(Wish wish)) {
                if (wish == Wish.STOP) {
                    stayAway();
                }
                return;
            }
        }
    }

    private void stop() {
        // The interruption has done its work; the stop itself wants to wait.
        Thread.interrupted();
        try {
            if (process != null) {
                board.set(server.name(), State.STOPPING, process.pid(), "");
                process.stop();
            }
            board.set(server.name(), State.STOPPED, 0, "");
        } catch (IOException e) {
            journal.say(server.name(), "could not be stopped: " + e);
            board.failed(server.name(), 0, String.valueOf(e.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
