package dev.gigstream.local.supervisor.daemon;

import dev.gigstream.local.supervisor.supervision.State;
import java.util.List;
import java.util.OptionalLong;

/** The truth about a stack at this moment, checked against the processes that really run. */
public record StackStatus(Overall state, OptionalLong supervisorPid, List<Process> processes) {

    public enum Overall {
        UP,
        STARTING,
        DOWN,
        DEGRADED
    }

    /** A pid of 0 means that there is none. */
    public record Process(
            String name,
            int wave,
            boolean task,
            State state,
            long pid,
            long rssBytes,
            int port,
            int failures,
            String detail) {}
}
