package dev.gigstream.local.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProcessLauncherIT {
    @TempDir
    private Path home;

    private ProcessLauncher launcher;
    private RunningProcess process;

    @BeforeEach
    void launcher() {
        launcher = new ProcessLauncher(home);
    }

    @AfterEach
    void stop() throws Exception {
        if (process != null) {
            process.stop();
        }
    }

    @Test
    void startsInItsOwnSessionUnderItsOwnPid() throws Exception {
        process = launcher.start(shell("echo $$; exec sleep 60", () -> true));

        assertThat(process.isAlive()).isTrue();
        assertThat(Files.readString(home.resolve("run/sleeper.pid"))).startsWith(process.pid() + " ");
        assertThat(ProcessHandle.of(process.pid()).orElseThrow().info().command())
                .hasValueSatisfying(command -> assertThat(command).contains("s"));
    }

    @Test
    void findsAProcessThatAnEarlierLauncherStarted() throws Exception {
        process = launcher.start(shell("exec sleep 60", () -> true));

        var found = new ProcessLauncher(home).running(process.spec()).orElseThrow();

        assertThat(found.pid()).isEqualTo(process.pid());
        found.stop();
        assertThat(process.isAlive()).isFalse();
        assertThat(launcher.running(process.spec())).isEmpty();
    }

    @Test
    void doesNotTakeARecycledPidForItsOwn() throws Exception {
        process = launcher.start(shell("exec sleep 60", () -> true));
        Path pidFile = home.resolve("run/sleeper.pid");
        Files.writeString(pidFile, process.pid() + " another-boot 1\n");

        assertThat(launcher.running(process.spec())).isEmpty();
    }

    @Test
    void refusesASecondOne() throws Exception {
        process = launcher.start(shell("exec sleep 60", () -> true));

        assertThatThrownBy(() -> launcher.start(process.spec()))
                .isInstanceOf(StartFailedException.class)
                .hasMessageContaining("already runs as pid " + process.pid());
    }

    @Test
    void saysWithItsLastLinesThatItEnded() {
        assertThatThrownBy(() -> launcher.start(shell("echo no disk left; exit 3", () -> false)))
                .isInstanceOf(StartFailedException.class)
                .hasMessageContaining("ended before it was ready")
                .hasMessageContaining("no disk left");
    }

    @Test
    void stopsWhatDoesNotBecomeHealthyInTime() throws Exception {
        var spec = shell("exec sleep 60", () -> false);

        assertThatThrownBy(() -> launcher.start(spec)).hasMessageContaining("was not ready within 1 s");
        assertThat(launcher.running(spec)).isEmpty();
    }

    @Test
    void killsWhatIgnoresTheSignal() throws Exception {
        Path ready = home.resolve("ready");
        process = launcher.start(
                shell("trap '' TERM; touch " + ready + "; while true; do sleep 1; done", () -> Files.exists(ready)));

        process.stop();

        assertThat(process.isAlive()).isFalse();
    }

    @Test
    void namesAPortInUse() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var spec = withPort(taken.getLocalPort());

            assertThatThrownBy(() -> launcher.start(spec))
                    .hasMessage("Port " + taken.getLocalPort() + " for sleeper is used by another program.");
        }
    }

    private ProcessSpec shell(String script, HealthProbe probe) {
        return spec(script, probe, List.of());
    }

    private ProcessSpec withPort(int port) {
        return spec("exec sleep 60", () -> true, List.of(port));
    }

    private ProcessSpec spec(String script, HealthProbe probe, List<Integer> ports) {
        return new ProcessSpec(
                "sleeper",
                List.of("/bin/sh", "-c", script),
                Map.of(),
                home,
                ports,
                probe,
                Duration.ofSeconds(1),
                Duration.ofSeconds(1));
    }
}
