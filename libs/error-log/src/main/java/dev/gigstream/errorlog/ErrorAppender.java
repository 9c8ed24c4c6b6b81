package dev.gigstream.errorlog;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.UnsynchronizedAppenderBase;
import java.util.concurrent.BlockingQueue;

/** Takes the lines that operators get off whoever logs them; that costs a place in a queue and never a wait. */
final class ErrorAppender extends UnsynchronizedAppenderBase<ILoggingEvent> {
    static final String NAME = "error-log";

    private final BlockingQueue<ILoggingEvent> lines;
    private final String ownThreads;

    /** @param ownThreads how the names of threads begin whose errors would feed on themselves */
    ErrorAppender(BlockingQueue<ILoggingEvent> lines, String ownThreads) {
        this.lines = lines;
        this.ownThreads = ownThreads;
        setName(NAME);
    }

    @Override
    protected void append(ILoggingEvent line) {
        if (!LogRecords.isWanted(line) || isOwn(line.getThreadName())) {
            return;
        }
        line.prepareForDeferredProcessing();
        if (!lines.offer(line)) {
            Dropped.MEMORY.one();
        }
    }

    private boolean isOwn(String thread) {
        return thread.startsWith(ownThreads) || thread.endsWith("| " + ownThreads);
    }
}
