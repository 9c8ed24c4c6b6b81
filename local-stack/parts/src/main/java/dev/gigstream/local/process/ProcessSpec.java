package dev.gigstream.local.process;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * How one process is run, judged healthy and stopped. The command stays in the foreground, so that its pid is the
 * server's own.
 */
public record ProcessSpec(
        String name,
        List<String> command,
        Map<String, String> environment,
        Path workingDirectory,
        List<Integer> ports,
        HealthProbe probe,
        Duration startTimeout,
        Duration stopTimeout,
        StopSignal stopSignal) {

    public ProcessSpec {
        command = List.copyOf(command);
        environment = Map.copyOf(environment);
        ports = List.copyOf(ports);
    }

    /** A process that stops on TERM. */
    public ProcessSpec(
            String name,
            List<String> command,
            Map<String, String> environment,
            Path workingDirectory,
            List<Integer> ports,
            HealthProbe probe,
            Duration startTimeout,
            Duration stopTimeout) {
        this(
                name,
                command,
                environment,
                workingDirectory,
                ports,
                probe,
                startTimeout,
                stopTimeout,
                StopSignal.TERMINATE);
    }
}
