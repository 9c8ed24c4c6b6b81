package dev.gigstream.local.supervisor.supervision;

import dev.gigstream.local.process.HealthProbe;
import dev.gigstream.local.process.ProcessSpec;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;

/**
 * One entry of the stack: a server that is kept running, or a task that runs to completion before those that need it
 * start.
 */
public sealed interface Unit {

    String name();

    /** The units that have to be ready, or done, before this one starts. */
    Set<String> needs();

    /** The port that an operator cares about. */
    Optional<Integer> port();

    record Server(String name, Set<String> needs, Optional<Integer> port, Preparation preparation, Liveness liveness)
            implements Unit {}

    record Task(String name, Set<String> needs, Work work) implements Unit {
        @Override
        public Optional<Integer> port() {
            return Optional.empty();
        }
    }

    /** What has to happen before a start and after it; both are safe to repeat. */
    interface Preparation {
        /** Cheap when there is nothing to do: tells the progress what takes time. */
        ProcessSpec prepare(Progress progress) throws IOException, InterruptedException;

        default void afterStart() throws IOException {}

        /** What only makes a later start quicker; done once the whole stack is up and nobody waits for it. */
        default void atLeisure(Progress progress) throws IOException, InterruptedException {}
    }

    /** Whether a process that is not ready is stuck, and not merely waiting for another one. */
    interface Liveness {
        boolean alive(ProcessSpec spec);

        /** A server that is not ready is stuck. */
        static Liveness sameAsReadiness() {
            return spec -> spec.probe().healthy();
        }

        static Liveness by(HealthProbe probe) {
            return _ -> probe.healthy();
        }
    }

    @FunctionalInterface
    interface Work {
        void run(Progress progress) throws IOException, InterruptedException;
    }

    @FunctionalInterface
    interface Progress {
        void doing(String what);
    }
}
