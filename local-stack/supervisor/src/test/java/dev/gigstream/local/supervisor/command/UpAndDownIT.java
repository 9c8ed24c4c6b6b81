package dev.gigstream.local.supervisor.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.gigstream.local.process.Ports;
import dev.gigstream.local.supervisor.daemon.Inspection;
import dev.gigstream.local.supervisor.daemon.StackStatus;
import dev.gigstream.local.supervisor.daemon.StackStatus.Overall;
import dev.gigstream.local.supervisor.home.Home;
import dev.gigstream.local.supervisor.supervision.State;
import dev.gigstream.local.supervisor.supervision.Strays;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands as a person uses them, on the smallest real server. */
class UpAndDownIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    private Path directory;

    private Home home;
    private int port;

    @BeforeEach
    void aHomeWithAPortOfItsOwn() throws IOException {
        home = Home.of(directory.resolve("home"));
        home.create();
        port = Ports.free().of(Ports.REDIS);
        Files.writeString(home.portsFile(), "redis=" + port + "\n");
    }

    @AfterEach
    void nothingStaysBehind() throws IOException {
        assertThat(run("down")).isZero();
        assertThat(new Strays(home.directory()).alive()).isEmpty();
        assertThat(status().state()).isEqualTo(Overall.DOWN);
    }

    @Test
    void startsOnceAndSaysSoTheSecondTime() throws IOException {
        assertThat(up()).isZero();
        assertThat(status().state()).isEqualTo(Overall.UP);
        assertThat(Ports.isFree(port)).isFalse();
        long pid = pidOfRedis();

        assertThat(up()).isZero();
        assertThat(pidOfRedis()).isEqualTo(pid);
    }

    @Test
    void tellsTheTruthAfterTheSupervisorWasKilledAndTakesItsProcessesBack() throws IOException {
        up();
        long pid = pidOfRedis();

        killSupervisor();
        assertThat(status().state()).isEqualTo(Overall.DEGRADED);
        assertThat(run("status")).isEqualTo(1);

        assertThat(up()).isZero();
        assertThat(status().state()).isEqualTo(Overall.UP);
        assertThat(pidOfRedis()).isEqualTo(pid);
    }

    @Test
    void endsWhatAKilledSupervisorLeft() throws IOException {
        up();
        killSupervisor();

        assertThat(run("down")).isZero();

        assertThat(Ports.isFree(port)).isTrue();
    }

    @Test
    void stopsStartsAndRestartsOneProcess() throws IOException {
        up();
        long first = pidOfRedis();

        assertThat(run("stop", "redis")).isZero();
        assertThat(status().state()).isEqualTo(Overall.DEGRADED);
        assertThat(run("start", "redis")).isZero();
        long second = pidOfRedis();
        assertThat(run("restart", "redis")).isZero();

        assertThat(second).isNotEqualTo(first);
        assertThat(pidOfRedis()).isNotEqualTo(second);
        assertThat(status().state()).isEqualTo(Overall.UP);
    }

    @Test
    void startsACrashedProcessAgain() throws IOException {
        up();
        long first = pidOfRedis();

        ProcessHandle.of(first).orElseThrow().destroyForcibly();

        await().atMost(PATIENCE).until(() -> status().state() == Overall.UP && pidOfRedis() != first);
    }

    @Test
    void saysWhichPortIsTakenAndWhatToDo() throws IOException {
        try (ServerSocket other = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            assertThat(other.isBound()).isTrue();

            String complaint = errorsOf("up", "--only", "redis");

            assertThat(complaint)
                    .contains("port " + port, "redis", "--port-offset", "GIGSTREAM_PORT_REDIS")
                    .hasLineCount(1);
        }
    }

    @Test
    void removesTheDataWhenAsked() throws IOException {
        up();
        Files.writeString(home.data().resolve("redis").resolve("mine"), "data");

        assertThat(run("reset", "--yes")).isZero();

        assertThat(home.data()).doesNotExist();
        assertThat(home.portsFile()).exists();
    }

    private int up() {
        return run("up", "--only", "redis");
    }

    private int run(String command, String... arguments) {
        String[] words = new String[arguments.length + 3];
        words[0] = command;
        words[1] = "--home";
        words[2] = home.directory().toString();
        System.arraycopy(arguments, 0, words, 3, arguments.length);
        return GigstreamCommand.run(words);
    }

    private String errorsOf(String command, String... arguments) {
        PrintStream before = System.err;
        ByteArrayOutputStream errors = new ByteArrayOutputStream();
        System.setErr(new PrintStream(errors, true));
        try {
            assertThat(run(command, arguments)).isNotZero();
            return errors.toString().strip();
        } finally {
            System.setErr(before);
        }
    }

    private StackStatus status() throws IOException {
        return new Inspection(home, Clock.systemUTC()).now();
    }

    private long pidOfRedis() throws IOException {
        return status().processes().stream()
                .filter(process -> process.name().equals("redis") && process.state() == State.UP)
                .mapToLong(StackStatus.Process::pid)
                .findFirst()
                .orElse(0);
    }

    private void killSupervisor() throws IOException {
        long pid = new Inspection(home, Clock.systemUTC()).supervisorPid().orElseThrow();
        ProcessHandle.of(pid).orElseThrow().destroyForcibly();
        await().atMost(PATIENCE)
                .until(() ->
                        new Inspection(home, Clock.systemUTC()).supervisorPid().isEmpty());
    }
}
