package dev.gigstream.data.tail;

import dev.gigstream.data.Complaint;
import dev.gigstream.data.broker.Broker;
import dev.gigstream.data.record.JsonLines;
import dev.gigstream.data.record.RegisteredSchemas;
import dev.gigstream.data.record.Values;
import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.Consumer;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "tail",
        description = "Prints the records of a topic as lines of JSON, and new ones as they come.",
        mixinStandardHelpOptions = true)
public final class TailCommand implements Runnable {

    private static final Duration TO_END = Duration.ofSeconds(5);

    @Parameters(paramLabel = "TOPIC")
    private String topic;

    @Option(names = "--key", paramLabel = "KEY", description = "only records of this key")
    private String key;

    @ArgGroup
    private From from = new From();

    @Option(names = "--limit", paramLabel = "N", description = "end after so many records")
    private long limit = Long.MAX_VALUE;

    @Option(names = "--no-follow", description = "end at the end of the topic")
    private boolean noFollow;

    /** One of these; without one, only what comes from now on. */
    static final class From {
        @Option(names = "--from-beginning", description = "from the oldest record that is kept")
        private boolean beginning;

        @Option(names = "--from-offset", paramLabel = "N", description = "from this offset of each partition")
        private Long offset;

        @Option(
                names = "--from-time",
                paramLabel = "TIME",
                description = "from a moment (2026-01-31T12:00:00Z) or so long ago (PT15M)")
        private String time;

        Start start(Clock clock) {
            if (offset != null) {
                return new Start.Offset(offset);
            }
            if (time != null) {
                return new Start.Time(moment(time, clock));
            }
            return beginning ? new Start.Beginning() : new Start.End();
        }
    }

    @Override
    public void run() {
        Tail tail = new Tail(topic, from.start(Clock.systemUTC()), Optional.ofNullable(key), limit, !noFollow);
        PrintStream out = new PrintStream(
                new BufferedOutputStream(new FileOutputStream(FileDescriptor.out)), true, StandardCharsets.UTF_8);
        try (RegisteredSchemas schemas = RegisteredSchemas.ofEnvironment();
                Consumer<String, byte[]> consumer = Broker.ofEnvironment().consumer()) {
            CountDownLatch ended = endOnInterrupt(consumer);
            try {
                tail.run(consumer, new JsonLines(new Values(schemas)), out);
            } finally {
                out.flush();
                ended.countDown();
            }
        }
    }

    /** The terminal's Ctrl-C lets the line at hand be finished. */
    private static CountDownLatch endOnInterrupt(Consumer<?, ?> consumer) {
        CountDownLatch ended = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            if (ended.getCount() > 0) {
                consumer.wakeup();
                awaitQuietly(ended);
            }
        }));
        return ended;
    }

    private static void awaitQuietly(CountDownLatch ended) {
        try {
            ended.await(TO_END.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    static Instant moment(String text, Clock clock) {
        try {
            return text.startsWith("P") ? clock.instant().minus(Duration.parse(text)) : Instant.parse(text);
        } catch (DateTimeParseException e) {
            throw new Complaint(
                    "'" + text + "' is no moment: write 2026-01-31T12:00:00Z, or PT15M for a quarter of an hour ago.",
                    e);
        }
    }
}
