package dev.gigstream.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The started stack as {@code gigstream status --json} tells it. The home folder of the stack comes in the system property
 * {@code gigstream.home}, so that these tests never touch a stack somebody works with.
 */
final class Stack {
    static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    /** Servers and the simulator have measures of their own, or none. */
    private static final Pattern APPLICATION =
            Pattern.compile(".*-service|rating-aggregates|.*-index|notification-fanout|marketplace-insights");

    private Stack() {}

    /** They stay as they are while the stack runs, and asking for them starts a JVM. */
    private static final class Addresses {
        static final JsonNode ALL = status().path("urls");
    }

    static URI gateway() {
        return url("gateway");
    }

    static URI url(String name) {
        return URI.create(address(name));
    }

    static String address(String name) {
        return Addresses.ALL.path(name).asString();
    }

    /** Where each application tells about itself. */
    static List<URI> managementAddresses() {
        var status = status();
        var addresses = new ArrayList<URI>();
        addresses.add(URI.create(status.path("urls").path("gatewayManagement").asString()));
        status.path("processes")
                .valueStream()
                .filter(process ->
                        APPLICATION.matcher(process.path("name").asString()).matches())
                .map(process ->
                        URI.create("http://127.0.0.1:" + process.path("port").asInt()))
                .forEach(addresses::add);
        return addresses;
    }

    /** Kills one process at once, as a crash would; the supervisor starts it again. */
    static void kill(String process) {
        var running = running(process);
        running.destroyForcibly();
        Awaitility.await("the supervisor to see that " + process + " is gone")
                .atMost(PATIENCE)
                .until(() -> process(process).path("pid").asLong() != running.pid());
    }

    /** A process as it runs now, or as soon as it does again; a later one of the same name is another. */
    static ProcessHandle running(String process) {
        return Awaitility.await(process + " to run")
                .atMost(PATIENCE)
                .pollDelay(Duration.ZERO)
                .until(
                        () -> ProcessHandle.of(process(process).path("pid").asLong()),
                        found -> found.filter(ProcessHandle::isAlive).isPresent())
                .orElseThrow();
    }

    /** The password of the demo accounts of this stack. */
    static String demoPassword() {
        try {
            return Files.readString(Path.of(home(), "demo-password")).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends one process and keeps it away while the action runs. */
    static void without(String process, Runnable action) {
        command("stop", process);
        try {
            action.run();
        } finally {
            command("start", process);
        }
        awaitUp();
    }

    static void awaitUp() {
        Awaitility.await("the stack to be up")
                .atMost(PATIENCE)
                .pollInterval(Duration.ofSeconds(1))
                .untilAsserted(() -> assertThat(status().path("state").asString())
                        .as(() -> status().path("processes").toString())
                        .isEqualTo("UP"));
    }

    private static JsonNode process(String name) {
        return status().path("processes")
                .valueStream()
                .filter(candidate -> candidate.path("name").asString().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no process " + name));
    }

    private static JsonNode status() {
        return JSON.readTree(command("status", "--json", "--no-figures").out());
    }

    /** How a command ended, and what it said. */
    record Ended(int code, String out) {}

    /** One {@code gigstream} command about this stack. */
    static Ended command(String... words) {
        var root = Path.of(System.getProperty("gigstream.root", ".."))
                .toAbsolutePath()
                .normalize();
        var command = new ArrayList<>(List.of(root.resolve("gigstream").toString()));
        command.addAll(List.of(words));
        try {
            var builder = new ProcessBuilder(command).directory(root.toFile());
            builder.environment().put("GIGSTREAM_HOME", home());
            builder.redirectError(ProcessBuilder.Redirect.INHERIT);
            var process = builder.start();
            var out = new String(process.getInputStream().readAllBytes());
            assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS))
                    .as(() -> command + " ended")
                    .isTrue();
            return new Ended(process.exitValue(), out);
        } catch (IOException e) {
            throw new AssertionError("cannot run " + command, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private static String home() {
        var home = System.getProperty("gigstream.home");
        assertThat(home)
                .as("system property gigstream.home: the home of the started stack")
                .isNotBlank();
        return home;
    }
}
