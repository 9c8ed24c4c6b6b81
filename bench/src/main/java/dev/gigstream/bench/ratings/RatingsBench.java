package dev.gigstream.bench.ratings;

import dev.gigstream.bench.BenchSettings;
import dev.gigstream.bench.Figure;
import dev.gigstream.bench.Measurement;
import dev.gigstream.bench.SocialSizes;
import dev.gigstream.bench.load.Child;
import dev.gigstream.bench.stack.BenchStack;
import dev.gigstream.eventing.EventCodec;
import dev.gigstream.events.Topics;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * How fast rating-aggregates works off a long history of reviews, pinned to one core with all its threads while the broker
 * has the others; and whether its ratings are what counting everything once more gives.
 */
public final class RatingsBench implements Measurement {
    private static final String APPLICATION = "rating-aggregates";
    private static final long SEED = 42;
    private static final double LEAST_PER_SECOND = 20_000;
    private static final Duration PATIENCE = Duration.ofMinutes(15);
    /** Held, because a logger that nobody holds forgets its level. */
    private static final Logger REGISTRY_CLIENT = Logger.getLogger("io.apicurio");

    static {
        // Otherwise it prints each schema that it asks for.
        REGISTRY_CLIENT.setLevel(Level.WARNING);
    }

    private final BenchSettings settings;
    private final SocialSizes sizes;

    public RatingsBench(BenchSettings settings, SocialSizes sizes) {
        this.settings = settings;
        this.sizes = sizes;
    }

    @Override
    public String name() {
        return "ratings";
    }

    @Override
    public List<Figure> measure() throws Exception {
        try (var stack = BenchStack.ofTopics(settings)) {
            stack.reset();
            stack.up();
            var kafka = stack.address("kafka");
            var registry = stack.url("registry").resolve("/");
            try (var codec = new EventCodec(registry)) {
                var topics = new ReviewTopics(kafka, codec);
                var recount = new BatchRecount(sizes.reviews());
                var history = new ReviewHistory(sizes.reviews(), SEED);
                var records = topics.write(writer -> history.forEach(event -> {
                    writer.accept(event);
                    recount.add(event);
                }));
                pin(stack.process("kafka").pid(), otherCores());
                var seconds = secondsAlone(kafka, registry);
                var expected = recount.ratings();
                compare(expected, topics.ratings());
                return List.of(
                        Figure.context("reviews", sizes.reviews(), ""),
                        Figure.context("records of them, with edits, removals and duplicates", records, ""),
                        Figure.context("ratings, each equal to a batch recount", expected.size(), ""),
                        Figure.context("reviews per second, one core", sizes.reviews() / seconds, "1/s"),
                        Figure.atLeast(
                                "review records per second, one core, exactly once",
                                records / seconds,
                                "1/s",
                                LEAST_PER_SECOND));
            }
        }
    }

    private double secondsAlone(String kafka, URI registry) throws Exception {
        var folder = settings.work().resolve("ratings");
        try (var backlog = new Backlog(kafka, APPLICATION, Topics.REVIEWS);
                var _ = Child.start(
                        folder.resolve(APPLICATION + ".log"), environment(folder, kafka, registry), command())) {
            return backlog.secondsToNothing(PATIENCE);
        }
    }

    private static Map<String, String> environment(Path folder, String kafka, URI registry) throws IOException {
        return Map.of(
                "KAFKA_BOOTSTRAP_SERVERS", kafka,
                "SCHEMA_REGISTRY_URL", registry.toString(),
                "SERVER_ADDRESS", "127.0.0.1",
                "SERVER_PORT", String.valueOf(Child.freePort()),
                "STREAMS_STATE_DIR",
                        folder.resolve("state-" + UUID.randomUUID()).toString());
    }

    /** As its container in the cluster: half of its memory as heap, both compilers; but all of it on one core. */
    private List<String> command() {
        return List.of(
                "taskset",
                "-c",
                String.valueOf(core()),
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-XX:+UseCompactObjectHeaders",
                "-jar",
                settings.app("streams-apps/" + APPLICATION).toString());
    }

    private static int core() {
        return Runtime.getRuntime().availableProcessors() - 1;
    }

    private static String otherCores() {
        return core() == 0 ? "0" : "0-" + (core() - 1);
    }

    private static void pin(long pid, String cores) throws IOException, InterruptedException {
        var taskset = new ProcessBuilder("taskset", "-acp", cores, String.valueOf(pid))
                .redirectErrorStream(true)
                .start();
        var said = new String(taskset.getInputStream().readAllBytes());
        if (!taskset.waitFor(10, TimeUnit.SECONDS) || taskset.exitValue() != 0) {
            throw new IOException("taskset failed: " + said);
        }
    }

    private static void compare(Map<String, List<Long>> expected, Map<String, List<Long>> found) {
        if (!found.equals(expected)) {
            var wrong = expected.entrySet().stream()
                    .filter(rating -> !rating.getValue().equals(found.get(rating.getKey())))
                    .map(rating -> rating + " is " + found.get(rating.getKey()))
                    .toList();
            throw new IllegalStateException("%d ratings instead of %d; %d are wrong, such as %s"
                    .formatted(
                            found.size(), expected.size(), wrong.size(), wrong.subList(0, Math.min(3, wrong.size()))));
        }
    }
}
