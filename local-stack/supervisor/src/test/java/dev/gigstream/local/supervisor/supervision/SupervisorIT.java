package dev.gigstream.local.supervisor.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.gigstream.local.process.ProcessIdentity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Supervision of real processes that do nothing. */
class SupervisorIT {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @TempDir
    private Path directory;

    private FakeStack stack;

    @AfterEach
    void nothingStaysBehind() throws InterruptedException, IOException {
        stack.stop();
        assertThat(stack.alive()).isEmpty();
    }

    @Test
    void startsWhatIsNeededBeforeWhoNeedsIt() throws Exception {
        stack = new FakeStack(directory);
        stack.sleeper("service", "database", "migration");
        stack.task("migration", "database");
        stack.sleeper("database");

        stack.start();

        await().atMost(PATIENCE).until(() -> stack.stateOf("service") == State.UP);
        assertThat(stack.prepared()).containsExactly("database", "migration", "service");
    }

    @Test
    void improvesTheNextStartOnceEverythingIsUp() throws Exception {
        stack = new FakeStack(directory);
        stack.sleeper("database");
        stack.sleeper("service", "database");

        stack.start();

        await().atMost(PATIENCE).until(() -> stack.improvedWhileUp().containsAll(List.of("database", "service")));
    }

    @Test
    void stopsInReverseOrder() throws Exception {
        stack = new FakeStack(directory);
        stack.sleeper("database");
        stack.sleeper("service", "database");
        stack.start();
        await().atMost(PATIENCE).until(() -> stack.stateOf("service") == State.UP);

        stack.stop();

        assertThat(stack.history("STOPPED")).containsExactly("service", "database");
        assertThat(stack.alive()).isEmpty();
    }

    @Test
    void startsACrashedProcessAgain() throws Exception {
        stack = new FakeStack(directory);
        stack.sleeper("service");
        stack.start();
        await().atMost(PATIENCE).until(() -> stack.stateOf("service") == State.UP);
        long first = stack.pidOf("service");

        ProcessHandle.of(first).orElseThrow().destroyForcibly();

        await().atMost(PATIENCE).until(() -> stack.pidOf("service") != first && stack.stateOf("service") == State.UP);
        assertThat(stack.history("DOWN")).containsExactly("service");
    }

    @Test
    void waitsLongerAfterEachFailedStart() throws Exception {
        stack = new FakeStack(directory);
        stack.neverReady("broken", List.of("/bin/sh", "-c", "echo cannot; exit 3"));

        stack.start();

        await().atMost(PATIENCE).until(() -> stack.status("broken").failures() >= 3);
        assertThat(stack.status("broken").detail()).contains("cannot");
    }

    @Test
    void endsAProcessThatGivesNoSignOfLife() throws Exception {
        stack = new FakeStack(directory);
        stack.sleeper("service");
        stack.start();
        await().atMost(PATIENCE).until(() -> stack.stateOf("service") == State.UP);
        long first = stack.pidOf("service");

        stack.pretendHung("service", first);

        await().atMost(PATIENCE).until(() -> stack.pidOf("service") != first && stack.stateOf("service") == State.UP);
        assertThat(ProcessHandle.of(first).filter(ProcessHandle::isAlive)).isEmpty();
    }

    @Test
    void adoptsAHealthyProcessOfAKilledSupervisor() throws Exception {
        KilledSupervisor.on(directory, "service=600");
        stack = new FakeStack(directory);
        ProcessIdentity leftBehind = stack.leftBehind("service");
        stack.command("service", List.of("/bin/sleep", "600"));

        stack.start();

        await().atMost(PATIENCE).until(stack::isUp);
        assertThat(stack.pidOf("service")).isEqualTo(leftBehind.pid());
    }

    @Test
    void watchesWhatItAdopted() throws Exception {
        KilledSupervisor.on(directory, "service=600");
        stack = new FakeStack(directory);
        stack.command("service", List.of("/bin/sleep", "600"));
        stack.start();
        await().atMost(PATIENCE).until(stack::isUp);
        long adopted = stack.pidOf("service");

        ProcessHandle.of(adopted).orElseThrow().destroyForcibly();

        await().atMost(PATIENCE).until(() -> stack.pidOf("service") != adopted && stack.isUp());
    }

    @Test
    void replacesAProcessOfAnotherVersion() throws Exception {
        KilledSupervisor.on(directory, "service=600");
        stack = new FakeStack(directory);
        ProcessIdentity old = stack.leftBehind("service");
        stack.command("service", List.of("/bin/sleep", "601"));

        stack.start();

        await().atMost(PATIENCE).until(stack::isUp);
        assertThat(stack.pidOf("service")).isNotEqualTo(old.pid());
        assertThat(old.alive()).isEmpty();
    }

    @Test
    void endsAProcessThatIsNoLongerPartOfTheStack() throws Exception {
        KilledSupervisor.on(directory, "service=600", "retired=600");
        stack = new FakeStack(directory);
        ProcessIdentity retired = stack.leftBehind("retired");
        stack.command("service", List.of("/bin/sleep", "600"));

        stack.start();

        assertThat(retired.alive()).isEmpty();
    }

    @Test
    void endsWhatAKilledSupervisorLeftBehind() throws Exception {
        KilledSupervisor.on(directory, "one=600", "other=600");
        stack = new FakeStack(directory);
        assertThat(stack.alive()).containsExactly("one", "other");

        new Strays(directory).endAllBut(List.of(), _ -> {});

        assertThat(stack.alive()).isEmpty();
    }

    @Test
    void leavesAStrangerWithARecycledPidAlone() throws Exception {
        stack = new FakeStack(directory);
        stack.sleeper("service");
        Process stranger = new ProcessBuilder("/bin/sleep", "600").start();
        try {
            Path run = Files.createDirectories(directory.resolve("run"));
            Files.writeString(run.resolve("retired.pid"), stranger.pid() + " another-boot 1\n");

            stack.start();

            await().atMost(PATIENCE).until(() -> stack.stateOf("service") == State.UP);
            assertThat(stranger.isAlive()).isTrue();
        } finally {
            stranger.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
        }
    }

    @Test
    void keepsAwayWhatAnOperatorStopped() throws Exception {
        stack = new FakeStack(directory);
        stack.sleeper("service");
        stack.start();
        await().atMost(PATIENCE).until(() -> stack.stateOf("service") == State.UP);

        stack.wish("service", Wish.STOP);
        await().atMost(PATIENCE).until(() -> stack.stateOf("service") == State.STOPPED);
        assertThat(stack.alive()).isEmpty();

        stack.wish("service", Wish.START);
        await().atMost(PATIENCE).until(() -> stack.stateOf("service") == State.UP);
    }
}
