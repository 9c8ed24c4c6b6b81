package dev.gigstream.local.supervisor.supervision;

import dev.gigstream.local.process.ProcessLauncher;
import dev.gigstream.local.process.ProcessSpec;
import dev.gigstream.local.process.RunningProcess;
import dev.gigstream.local.process.StartFailedException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Decides about a process that an earlier supervisor left behind: kept when it is healthy and was started exactly as we
 * would start it now, ended otherwise.
 */
final class Adoption {

    private final ProcessLauncher launcher;
    private final Path run;
    private final Journal journal;

    Adoption(ProcessLauncher launcher, Path run, Journal journal) {
        this.launcher = launcher;
        this.run = run;
        this.journal = journal;
    }

    Optional<RunningProcess> adopt(ProcessSpec spec) throws IOException, InterruptedException {
        Optional<RunningProcess> leftBehind = launcher.running(spec);
        if (leftBehind.isEmpty()) {
            return Optional.empty();
        }
        RunningProcess process = leftBehind.get();
        if (isAsWeWouldStart(spec) && becomesHealthy(process)) {
            journal.say(spec.name(), "adopted pid " + process.pid() + " of an earlier run");
            return leftBehind;
        }
        journal.say(
                spec.name(),
                "ends pid " + process.pid() + " of an earlier run, which is another version or not healthy");
        process.stop();
        return Optional.empty();
    }

    void remember(ProcessSpec spec, int wave) throws IOException {
        Leftover.of(spec, wave).write(run, spec.name());
    }

    private boolean isAsWeWouldStart(ProcessSpec spec) throws IOException {
        String wanted = Leftover.of(spec, 0).fingerprint();
        return Leftover.read(run, spec.name())
                .map(Leftover::fingerprint)
                .filter(wanted::equals)
                .isPresent();
    }

    private boolean becomesHealthy(RunningProcess process) throws IOException, InterruptedException {
        try {
            launcher.awaitHealthy(process);
            return true;
        } catch (StartFailedException e) {
            journal.say(process.name(), e.getMessage());
            return false;
        }
    }
}
