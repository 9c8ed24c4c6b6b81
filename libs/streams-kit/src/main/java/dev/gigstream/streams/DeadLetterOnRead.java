package dev.gigstream.streams;

import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.streams.errors.DeserializationExceptionHandler;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends a record that cannot be read to the dead-letter topic and goes on with the next. */
public final class DeadLetterOnRead implements DeserializationExceptionHandler {
    private static final Logger log = LoggerFactory.getLogger(DeadLetterOnRead.class);

    private DeadLetterRecords letters;

    @Override
    public void configure(Map<String, ?> settings) {
        letters = new DeadLetterRecords(settings);
    }

    @Override
    public Response handleError(
            ErrorHandlerContext context, ConsumerRecord<byte[], byte[]> record, Exception exception) {
        if (DeadLetterRecords.isPassing(exception)) {
            return Response.fail();
        }
        letters.tell(log, context, "cannot be read", exception);
        return Response.resume(letters.of(context, record.key(), record.value(), exception));
    }
}
