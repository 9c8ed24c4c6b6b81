package dev.gigstream.errorlog;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.LoggingEvent;
import dev.gigstream.events.ops.LogKind;
import dev.gigstream.events.ops.LogLevel;
import dev.gigstream.events.ops.LogRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

class ErrorLogTest {
    private static final Logger log = LoggerFactory.getLogger(ErrorLogTest.class);
    private static final String TRACE = "0af7651916cd43dd8448eb211c80319c";

    @TempDir
    private Path directory;

    @Test
    void keepsErrorsWithTheirContext() throws IOException {
        try (MDC.MDCCloseable _ = MDC.putCloseable("trace.id", TRACE)) {
            List<LogRecord> kept = keptOf(() -> log.atError()
                    .addKeyValue("orderId", "o1")
                    .setCause(new IllegalStateException("off by one"))
                    .log("Order {} failed", "o1"));

            assertThat(kept).singleElement().satisfies(record -> {
                assertThat(record.getEventId()).hasSize(36);
                assertThat(record.getKind()).isEqualTo(LogKind.ERROR);
                assertThat(record.getLevel()).isEqualTo(LogLevel.ERROR);
                assertThat(record.getService()).isEqualTo("sample");
                assertThat(record.getLogger()).isEqualTo(ErrorLogTest.class.getName());
                assertThat(record.getMessage()).isEqualTo("Order o1 failed");
                assertThat(record.getTraceId()).isEqualTo(TRACE);
                assertThat(record.getErrorType()).isEqualTo(IllegalStateException.class.getName());
                assertThat(record.getStackTrace()).contains("off by one", "ErrorLogTest.java");
                assertThat(record.getLabels()).containsEntry("orderId", "o1");
            });
        }
    }

    @Test
    void takesNoWarningButThoseThatOperatorsGet() throws IOException {
        List<LogRecord> kept = keptOf(() -> {
            log.warn("tried again");
            log.atWarn().addMarker(Notable.SLOW_REQUEST).log("GET /x took 3 s");
            log.atWarn().addMarker(Notable.DEAD_LETTER).log("Dead letter");
        });

        assertThat(kept)
                .extracting(LogRecord::getKind, LogRecord::getLevel)
                .containsExactly(
                        org.assertj.core.api.Assertions.tuple(LogKind.SLOW_REQUEST, LogLevel.WARN),
                        org.assertj.core.api.Assertions.tuple(LogKind.DEAD_LETTER, LogLevel.WARN));
    }

    @Test
    void masksSecretsEverywhere() throws IOException {
        List<LogRecord> kept = keptOf(() -> log.atError()
                .addKeyValue("header", "Bearer hunter2-secret")
                .setCause(new IllegalStateException("password=hunter2", new IOException("token: hunter2")))
                .log("password=hunter2"));

        assertThat(kept.getFirst().toString()).doesNotContain("hunter2").contains("***");
    }

    @Test
    void cutsWhatIsTooLong() throws IOException {
        List<LogRecord> kept = keptOf(() -> log.error("x".repeat(100_000)));

        assertThat(kept.getFirst().getMessage()).hasSize(LogRecords.LONGEST_TEXT);
    }

    @Test
    void doesNotFeedOnItself() {
        BlockingQueue<ILoggingEvent> lines = new ArrayBlockingQueue<>(10);
        ErrorAppender appender = new ErrorAppender(lines, ErrorAppender.NAME);
        appender.start();

        for (String own :
                List.of("error-log-writer", ErrorSender.THREAD, "kafka-producer-network-thread | error-log")) {
            appender.doAppend(error(own));
        }
        appender.doAppend(error("kafka-producer-network-thread | order-service-outbox"));

        assertThat(lines).hasSize(1);
    }

    @Test
    void dropsAndCountsInsteadOfWaiting() {
        ErrorAppender appender = new ErrorAppender(new ArrayBlockingQueue<>(1), ErrorAppender.NAME);
        appender.start();
        long before = Dropped.MEMORY.count();

        appender.doAppend(error("main"));
        appender.doAppend(error("main"));

        assertThat(Dropped.MEMORY.count()).isEqualTo(before + 1);
    }

    @Test
    void countsWhatTheDiskHasNoRoomFor() throws IOException {
        long before = Dropped.DISK.count();

        ErrorLog errors = start(1);
        log.error("no room for it");
        errors.close();

        assertThat(Dropped.DISK.count()).isEqualTo(before + 1);
    }

    private List<LogRecord> keptOf(Runnable logging) throws IOException {
        ErrorLog errors = start(1_000_000);
        logging.run();
        errors.close();
        List<LogRecord> records = new ArrayList<>();
        try (Spool spool = Spool.open(directory, 1_000_000, SpooledRecords.heading())) {
            Spool.Batch batch = spool.first(100);
            for (byte[] entry : batch.entries()) {
                records.add(SpooledRecords.read(batch.heading(), entry));
            }
        }
        return records;
    }

    private ErrorLog start(long room) throws IOException {
        return ErrorLog.start(
                Spool.open(directory, room, SpooledRecords.heading()), new LogRecords("sample", "here:1"), 100);
    }

    private static ILoggingEvent error(String thread) {
        LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
        LoggingEvent line =
                new LoggingEvent("", context.getLogger("org.apache.kafka.x"), Level.ERROR, "failed", null, null);
        line.setThreadName(thread);
        return line;
    }
}
