package dev.gigstream.local.supervisor.daemon;

import dev.gigstream.local.process.ProcessIdentity;
import dev.gigstream.local.supervisor.daemon.StackStatus.Overall;
import dev.gigstream.local.supervisor.home.Home;
import dev.gigstream.local.supervisor.supervision.Snapshot;
import dev.gigstream.local.supervisor.supervision.State;
import dev.gigstream.local.supervisor.supervision.Status;
import dev.gigstream.local.supervisor.supervision.Strays;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Finds out how a stack is. The supervisor's own word counts while it lives and speaks; without it, whatever still runs
 * is a degraded stack.
 */
public final class Inspection {

    private static final Duration SILENCE = Duration.ofSeconds(20);
    private static final String UNSUPERVISED = "runs without a supervisor";

    private final Home home;
    private final Clock clock;
    private final Strays pids;

    public Inspection(Home home, Clock clock) {
        this.home = home;
        this.clock = clock;
        this.pids = new Strays(home.directory());
    }

    public StackStatus now() throws IOException {
        OptionalLong supervisor = supervisorPid();
        List<Status> told =
                Snapshot.read(home.snapshot()).map(Snapshot::processes).orElse(List.of());
        List<StackStatus.Process> processes = told.stream()
                .map(status -> supervisor.isPresent() ? checked(status) : unsupervised(status))
                .toList();
        return new StackStatus(overall(processes, supervisor), supervisor, processes);
    }

    public OptionalLong supervisorPid() throws IOException {
        return ProcessIdentity.read(home.supervisorPid())
                .flatMap(ProcessIdentity::alive)
                .map(handle -> OptionalLong.of(handle.pid()))
                .orElse(OptionalLong.empty());
    }

    private Overall overall(List<StackStatus.Process> processes, OptionalLong supervisor) throws IOException {
        if (supervisor.isEmpty()) {
            return pids.alive().isEmpty() ? Overall.DOWN : Overall.DEGRADED;
        }
        if (processes.isEmpty()) {
            return Overall.STARTING;
        }
        if (isSilent()) {
            return Overall.DEGRADED;
        }
        return overall(processes);
    }

    private static Overall overall(List<StackStatus.Process> processes) {
        if (processes.stream().allMatch(process -> process.state().satisfiesNeeds())) {
            return Overall.UP;
        }
        boolean broken = processes.stream()
                .anyMatch(process -> process.failures() > 0 && !process.state().satisfiesNeeds()
                        || process.state() == State.UNHEALTHY
                        || process.state() == State.STOPPED
                        || process.state() == State.DOWN);
        return broken ? Overall.DEGRADED : Overall.STARTING;
    }

    private boolean isSilent() throws IOException {
        Optional<Snapshot> snapshot = Snapshot.read(home.snapshot());
        return snapshot.isPresent() && snapshot.get().at().plus(SILENCE).isBefore(clock.instant());
    }

    /** A process may have died since the supervisor last looked. */
    private StackStatus.Process checked(Status status) {
        boolean gone = status.pid() != 0 && pids.pidOf(status.name()).isEmpty();
        return gone
                ? process(status, State.DOWN, 0, "has just ended")
                : process(status, status.state(), status.pid(), status.detail());
    }

    private StackStatus.Process unsupervised(Status status) {
        return pids.pidOf(status.name())
                .map(pid -> process(status, State.UNHEALTHY, pid, UNSUPERVISED))
                .orElseGet(() -> process(status, State.DOWN, 0, ""));
    }

    private static StackStatus.Process process(Status status, State state, long pid, String detail) {
        return new StackStatus.Process(
                status.name(),
                status.wave(),
                status.task(),
                state,
                pid,
                pid == 0 ? 0 : Memory.residentBytes(pid),
                status.port(),
                status.failures(),
                detail);
    }
}
