package dev.gigstream.local.supervisor.supervision;

import java.time.Instant;

/** What the supervisor knows of one process at one moment; a pid of 0 means that there is none. */
public record Status(
        String name,
        int wave,
        boolean task,
        State state,
        long pid,
        int port,
        int failures,
        Instant since,
        String detail) {

    static Status waiting(Unit unit, int wave, Instant now) {
        return new Status(
                unit.name(),
                wave,
                unit instanceof Unit.Task,
                State.WAITING,
                0,
                unit.port().orElse(0),
                0,
                now,
                "");
    }

    Status now(State next, long nextPid, String why, Instant at) {
        return new Status(name, wave, task, next, nextPid, port, failures, at, why);
    }

    Status failed(int soFar) {
        return new Status(name, wave, task, state, pid, port, soFar, since, detail);
    }
}
