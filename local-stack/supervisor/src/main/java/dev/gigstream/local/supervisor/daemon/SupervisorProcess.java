package dev.gigstream.local.supervisor.daemon;

import dev.gigstream.local.process.ProcessIdentity;
import dev.gigstream.local.process.ProcessLauncher;
import dev.gigstream.local.supervisor.home.Home;
import dev.gigstream.local.supervisor.home.HomeLock;
import dev.gigstream.local.supervisor.keys.KeyRing;
import dev.gigstream.local.supervisor.stack.PortPlan;
import dev.gigstream.local.supervisor.stack.StackPlan;
import dev.gigstream.local.supervisor.supervision.Journal;
import dev.gigstream.local.supervisor.supervision.Snapshot;
import dev.gigstream.local.supervisor.supervision.Supervisor;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** The process that owns a running stack. It ends, with all its children, when it is asked to by TERM or INT. */
public final class SupervisorProcess {

    private static final Duration BETWEEN_PROBES = Duration.ofSeconds(3);
    /** Longer than the pause of a process that is merely suspended for a minute. */
    private static final Duration STUCK = Duration.ofSeconds(90);

    private final Home home;
    private final StackPlan plan;
    private final PrintStream out;

    public SupervisorProcess(Home home, StackPlan plan, PrintStream out) {
        this.home = home;
        this.plan = plan;
        this.out = out;
    }

    /** Blocks until the stack has been stopped. */
    public void run() throws IOException, InterruptedException {
        home.create();
        HomeLock lock = takeLock();
        try {
            ProcessIdentity.of(ProcessHandle.current()).write(home.supervisorPid());
            PortPlan.keep(plan.ports(), home);
            new KeyRing(home.keys(), Clock.systemUTC()).prepare();
            supervise(new Supervisor(plan.units(), surroundings(), this::keep));
        } finally {
            Files.deleteIfExists(home.supervisorPid());
            lock.close();
        }
    }

    private void supervise(Supervisor supervisor) throws IOException, InterruptedException {
        CountDownLatch stopWanted = new CountDownLatch(1);
        CountDownLatch stopped = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            stopWanted.countDown();
            awaitQuietly(stopped);
        }));
        try (ScheduledExecutorService chores = Executors.newSingleThreadScheduledExecutor()) {
            supervisor.start();
            Requests requests = new Requests(home.requests());
            chores.scheduleWithFixedDelay(() -> hear(requests, supervisor), 0, 200, TimeUnit.MILLISECONDS);
            chores.scheduleWithFixedDelay(supervisor::signOfLife, 3, 3, TimeUnit.SECONDS);
            stopWanted.await();
            chores.shutdownNow();
            supervisor.stop();
            Files.deleteIfExists(home.supervisorPid());
        } finally {
            stopped.countDown();
        }
    }

    private static void hear(Requests requests, Supervisor supervisor) {
        try {
            requests.hear((wish, process) -> supervisor.wish(process, wish));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The virtual machine ends when its hooks have returned: not before the children have. */
    private static void awaitQuietly(CountDownLatch stopped) {
        try {
            stopped.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Supervisor.Surroundings surroundings() {
        return new Supervisor.Surroundings(
                new ProcessLauncher(home.directory()),
                home.directory(),
                new Journal(out, Clock.systemUTC()),
                Math.max(3, Runtime.getRuntime().availableProcessors()),
                BETWEEN_PROBES,
                STUCK);
    }

    private void keep(Snapshot snapshot) {
        try {
            snapshot.write(home.snapshot());
        } catch (IOException e) {
            out.println("Cannot write " + home.snapshot() + ": " + e);
        }
    }

    private HomeLock takeLock() throws IOException {
        return HomeLock.tryTake(home)
                .orElseThrow(() -> new IOException("Another supervisor works on " + home.directory() + "."));
    }
}
