package dev.gigstream.streams;

import java.util.Map;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.apache.kafka.streams.errors.ProcessingExceptionHandler;
import org.apache.kafka.streams.processor.api.Record;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends a record that a processor throws at to the dead-letter topic and goes on with the next. */
public final class DeadLetterOnProcess implements ProcessingExceptionHandler {
    private static final Logger log = LoggerFactory.getLogger(DeadLetterOnProcess.class);

    private DeadLetterRecords letters;

    @Override
    public void configure(Map<String, ?> settings) {
        letters = new DeadLetterRecords(settings);
    }

    @Override
    public Response handleError(ErrorHandlerContext context, Record<?, ?> record, Exception exception) {
        if (DeadLetterRecords.isPassing(exception)) {
            return Response.fail();
        }
        letters.tell(log, context, "failed in " + context.processorNodeId(), exception);
        return Response.resume(letters.of(context, context.sourceRawKey(), context.sourceRawValue(), exception));
    }
}
