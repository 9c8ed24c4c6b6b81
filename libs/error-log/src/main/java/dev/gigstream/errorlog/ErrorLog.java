package dev.gigstream.errorlog;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.slf4j.ILoggerFactory;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;

/**
 * Writes what is logged as an error to the spool, from before the application starts until the process ends: an
 * application that cannot start has most to say, and its next start, or its neighbour's, sends it.
 */
final class ErrorLog implements AutoCloseable {
    private static final Duration STOP_LIMIT = Duration.ofSeconds(2);
    private static final Duration ROUND = Duration.ofMillis(200);

    private final Spool spool;
    private final LogRecords records;
    private final BlockingQueue<ILoggingEvent> lines;
    private final ErrorAppender appender;
    private final Thread writer;
    private volatile boolean open = true;

    private ErrorLog(Spool spool, LogRecords records, int mostLines) {
        this.spool = spool;
        this.records = records;
        this.lines = new ArrayBlockingQueue<>(mostLines);
        this.appender = new ErrorAppender(lines, ErrorAppender.NAME);
        this.writer = Thread.ofPlatform()
                .name(ErrorAppender.NAME + "-writer")
                .daemon()
                .unstarted(this::write);
    }

    static ErrorLog start(Spool spool, LogRecords records, int mostLines) {
        ErrorLog log = new ErrorLog(spool, records, mostLines);
        log.writer.start();
        log.listen();
        // Once every context is closed, for what is logged meanwhile is wanted too.
        SpringApplication.getShutdownHandlers().add(log::close);
        return log;
    }

    Spool spool() {
        return spool;
    }

    /** Ends only once what was logged before lies in the spool. */
    @Override
    public void close() {
        root().detachAppender(appender);
        open = false;
        try {
            writer.join(STOP_LIMIT);
            spool.close();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            complain(e);
        }
    }

    private void listen() {
        appender.setContext(root().getLoggerContext());
        appender.start();
        root().addAppender(appender);
    }

    private void write() {
        try {
            while (open || !lines.isEmpty()) {
                ILoggingEvent line = lines.poll(ROUND.toMillis(), TimeUnit.MILLISECONDS);
                if (line != null) {
                    write(line);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void write(ILoggingEvent line) {
        try {
            if (!spool.append(SpooledRecords.write(records.of(line)))) {
                Dropped.DISK.one();
            }
        } catch (IOException | RuntimeException e) {
            Dropped.REFUSED.one();
            complain(e);
        }
    }

    /** On stdout only: what is logged by this thread is not taken. */
    private static void complain(Exception e) {
        LoggerFactory.getLogger(ErrorLog.class).warn("An error could not be kept for operators", e);
    }

    private static Logger root() {
        ILoggerFactory factory = LoggerFactory.getILoggerFactory();
        if (factory instanceof LoggerContext context) {
            return context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        }
        throw new IllegalStateException("Logs are written by something else: " + factory.getClass());
    }
}
