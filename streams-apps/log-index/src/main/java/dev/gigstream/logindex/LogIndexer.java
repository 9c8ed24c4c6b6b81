package dev.gigstream.logindex;

import dev.gigstream.consumer.EventHandler;
import dev.gigstream.consumer.EventsAtOnce;
import dev.gigstream.consumer.HopelessEventException;
import dev.gigstream.consumer.InfrastructureAwayException;
import dev.gigstream.consumer.ReceivedEvent;
import dev.gigstream.elastic.ElasticsearchFailure;
import dev.gigstream.elastic.ElasticsearchUnavailableException;
import dev.gigstream.events.ops.LogRecord;
import dev.gigstream.logindex.LogStream.Outcome;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes what a poll brought in one request; what is not taken comes again by itself, and waits while Elasticsearch is away. */
final class LogIndexer implements EventHandler<LogRecord>, EventsAtOnce<LogRecord> {
    private static final Logger log = LoggerFactory.getLogger(LogIndexer.class);

    private final LogStream stream;
    private final String itself;
    private final Counter dropped;

    /** @param itself name of this application in records */
    LogIndexer(LogStream stream, String itself, MeterRegistry meters) {
        this.stream = stream;
        this.itself = itself;
        this.dropped = Counter.builder("log.index.dropped")
                .description("Records of this very application that Elasticsearch does not take")
                .register(meters);
    }

    @Override
    public Collection<ReceivedEvent<LogRecord>> settle(List<ReceivedEvent<LogRecord>> events) {
        List<Outcome> outcomes =
                stream.create(events.stream().map(ReceivedEvent::value).toList());
        List<ReceivedEvent<LogRecord>> kept = new ArrayList<>();
        for (int i = 0; i < outcomes.size(); i++) {
            if (outcomes.get(i) instanceof Outcome.Kept) {
                kept.add(events.get(i));
            }
        }
        return kept;
    }

    @Override
    public void handle(ReceivedEvent<LogRecord> event) {
        if (event.value() == null) {
            return;
        }
        switch (create(event.value())) {
            case Outcome.Kept _ -> log.trace("Kept {}", event.eventId());
            case Outcome.Later(String reason) ->
                throw new InfrastructureAwayException(
                        "Elasticsearch takes it later", new ElasticsearchUnavailableException(reason));
            case Outcome.Refused(String reason) -> refused(event.value(), reason);
        }
    }

    private Outcome create(LogRecord line) {
        try {
            return stream.create(List.of(line)).getFirst();
        } catch (ElasticsearchFailure e) {
            // A whole request is refused only while Elasticsearch is being set up: nothing is wrong with the record.
            throw new InfrastructureAwayException("Elasticsearch takes no errors now", e);
        }
    }

    private void refused(LogRecord line, String reason) {
        if (!line.getService().equals(itself)) {
            throw new HopelessEventException(new IllegalArgumentException(reason));
        }
        // A dead letter is a record on the same topic, which would be refused in turn, without end.
        dropped.increment();
        log.warn("{} of this application is not taken: {}", line.getEventId(), reason);
    }
}
