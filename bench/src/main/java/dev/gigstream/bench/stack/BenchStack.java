package dev.gigstream.bench.stack;

import dev.gigstream.bench.BenchSettings;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A stack of its own on other ports, so that a measurement never touches what somebody works with. */
public final class BenchStack implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int BESIDE = 400;

    private final Path root;
    private final Path home;
    private final int portOffset;
    private final List<String> only;
    private final boolean keep;
    private boolean mayRun;

    public BenchStack(BenchSettings settings, boolean keep) {
        this(settings.root(), settings.work().resolve("home"), settings.portOffset(), List.of(), keep);
    }

    private BenchStack(Path root, Path home, int portOffset, List<String> only, boolean keep) {
        this.root = root;
        this.home = home;
        this.portOffset = portOffset;
        this.only = only;
        this.keep = keep;
    }

    /** Nothing but a broker with all topics, and the registry with all schemas: nobody else reads what is written there. */
    public static BenchStack ofTopics(BenchSettings settings) {
        return new BenchStack(
                settings.root(),
                settings.work().resolve("topics"),
                settings.portOffset() + BESIDE,
                List.of("--only", "schema-registrar"),
                false);
    }

    /** Starts what does not run yet. */
    public BenchStack up() throws IOException, InterruptedException {
        mayRun = true;
        var words = new ArrayList<>(List.of("up"));
        words.addAll(only);
        gigstream(words.toArray(String[]::new));
        return this;
    }

    public void down() throws IOException, InterruptedException {
        gigstream("down");
    }

    /** Takes one process away; commands that ask a stack how it is fail until it is back. */
    public void stop(String process) throws IOException, InterruptedException {
        gigstream("stop", process);
    }

    public void start(String process) throws IOException, InterruptedException {
        gigstream("start", process);
        up();
    }

    /** Forgets all data; it does not run afterwards. */
    public void reset() throws IOException, InterruptedException {
        gigstream("reset", "--yes");
    }

    public String seed(int gigs) throws IOException, InterruptedException {
        return gigstream("seed", "--gigs", String.valueOf(gigs));
    }

    public URI url(String name) throws IOException, InterruptedException {
        return URI.create(address(name));
    }

    /** Where a part is, in the words of its own protocol. */
    public String address(String name) throws IOException, InterruptedException {
        return status().path("urls").path(name).asString();
    }

    public int port(String process) throws IOException, InterruptedException {
        return find(process).path("port").asInt();
    }

    public RunningProcess process(String name) throws IOException, InterruptedException {
        return RunningProcess.of(find(name).path("pid").asLong());
    }

    /** A password that the stack made for itself. */
    public String secret(String name) throws IOException {
        return Files.readString(home.resolve("secrets").resolve(name));
    }

    public String demoPassword() throws IOException {
        return Files.readString(home.resolve("demo-password")).strip();
    }

    /** What {@code gigstream check} says of the stack as it is now: every invariant with its violations. */
    public JsonNode check() throws IOException, InterruptedException {
        return JSON.readTree(gigstream(Set.of(0, 1), "check", "--json"));
    }

    private JsonNode find(String process) throws IOException, InterruptedException {
        return status().path("processes")
                .valueStream()
                .filter(candidate -> candidate.path("name").asString().equals(process))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no process " + process));
    }

    /** Resident memory of all processes together, in bytes. */
    public long residentBytes() throws IOException, InterruptedException {
        return status().path("processes")
                .valueStream()
                .mapToLong(process -> process.path("rssBytes").asLong())
                .sum();
    }

    private JsonNode status() throws IOException, InterruptedException {
        return JSON.readTree(gigstream("status", "--json", "--no-figures"));
    }

    private String gigstream(String... words) throws IOException, InterruptedException {
        return gigstream(Set.of(0), words);
    }

    private String gigstream(Set<Integer> ends, String... words) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(root.resolve("gigstream").toString()));
        command.addAll(List.of(words));
        Files.createDirectories(home);
        var errors = home.resolveSibling("gigstream.err");
        var builder = new ProcessBuilder(command).directory(root.toFile()).redirectError(errors.toFile());
        builder.environment().put("GIGSTREAM_HOME", home.toString());
        builder.environment().put("GIGSTREAM_PORT_OFFSET", String.valueOf(portOffset));
        // All load comes from one address; what is measured is not the limit.
        builder.environment().put("GATEWAY_LIMITS", "false");
        var process = builder.start();
        var output = new String(process.getInputStream().readAllBytes());
        if (!process.waitFor(Duration.ofMinutes(15)) || !ends.contains(process.exitValue())) {
            throw new IllegalStateException(
                    String.join(" ", command) + " failed: " + output + Files.readString(errors));
        }
        return output;
    }

    @Override
    public void close() throws IOException {
        if (!mayRun || keep) {
            return;
        }
        try {
            down();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
