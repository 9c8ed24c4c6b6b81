package dev.gigstream.logindex;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gigstream.consumer.HopelessEventException;
import dev.gigstream.consumer.InfrastructureAwayException;
import dev.gigstream.consumer.ReceivedEvent;
import dev.gigstream.events.Topics;
import dev.gigstream.events.ops.LogRecord;
import dev.gigstream.testkit.elastic.StandInElasticsearch;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LogIndexerTest {
    private static final String ACKNOWLEDGED = "{\"acknowledged\": true}";

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private StandInElasticsearch elasticsearch;
    private LogIndexer indexer;

    @BeforeEach
    void start() throws IOException {
        elasticsearch = new StandInElasticsearch();
        indexer = new LogIndexer(new LogStream(elasticsearch.elasticsearch()), "log-index", meters);
    }

    @AfterEach
    void stop() throws IOException {
        elasticsearch.close();
    }

    @Test
    void putsTheTemplateThereBeforeTheFirstRecord() {
        elasticsearch.then(200, ACKNOWLEDGED).then(200, created()).then(200, created());

        indexer.handle(event("r1"));
        indexer.handle(event("r2"));

        assertThat(elasticsearch.received()).hasSize(3);
        assertThat(elasticsearch.received().getFirst()).contains("logs-gigstream-*", "data_retention");
        assertThat(elasticsearch.received().get(1)).contains("\"create\":{", "\"_id\":\"r1\"", LogStream.NAME);
    }

    @Test
    void takesARecordThatIsThereAlreadyForKept() {
        elasticsearch.then(200, ACKNOWLEDGED).then(200, failed(409, "version_conflict_engine_exception"));

        indexer.handle(event("r1"));

        assertThat(elasticsearch.received()).hasSize(2);
    }

    @Test
    void waitsWhileElasticsearchIsAwayOrBusy() {
        elasticsearch.then(503, "{}").then(200, ACKNOWLEDGED).then(200, failed(429, "es_rejected_execution_exception"));

        assertThatThrownBy(() -> indexer.handle(event("r1"))).isInstanceOf(InfrastructureAwayException.class);
        assertThatThrownBy(() -> indexer.handle(event("r1"))).isInstanceOf(InfrastructureAwayException.class);
    }

    @Test
    void givesUpWhatIsRefusedForGood() {
        elasticsearch.then(200, ACKNOWLEDGED).then(200, failed(400, "document_parsing_exception"));

        assertThatThrownBy(() -> indexer.handle(event("r1"))).isInstanceOf(HopelessEventException.class);
    }

    @Test
    void makesNoDeadLetterOfItsOwnErrorsForThatWouldNeverEnd() {
        elasticsearch.then(200, ACKNOWLEDGED).then(200, failed(400, "document_parsing_exception"));

        indexer.handle(event(SomeLog.error("r1").setService("log-index").build()));

        assertThat(meters.counter("log.index.dropped").count()).isEqualTo(1);
    }

    @Test
    void writesManyAtOnceAndLeavesAsideWhatWasNotTaken() {
        elasticsearch.then(200, ACKNOWLEDGED).then(200, """
                {"took": 1, "errors": true, "items": [
                  {"create": {"_index": "x", "_id": "r1", "status": 201}},
                  {"create": {"_index": "x", "_id": "r2", "status": 429, "error": {"type": "busy", "reason": "x"}}}]}""");

        assertThat(indexer.settle(List.of(event("r1"), event("r2"))))
                .extracting(ReceivedEvent::key)
                .containsExactly("r1");
        assertThat(elasticsearch.received().getLast().lines()).hasSize(4);
    }

    private static ReceivedEvent<LogRecord> event(String id) {
        return event(SomeLog.error(id).build());
    }

    private static ReceivedEvent<LogRecord> event(LogRecord line) {
        return new ReceivedEvent<>(Topics.LOG, 0, 0, line.getEventId(), line.getEventId(), line);
    }

    private static String created() {
        return "{\"took\":1,\"errors\":false,\"items\":[{\"create\":{\"_index\":\"x\",\"_id\":\"r\",\"status\":201}}]}";
    }

    private static String failed(int status, String type) {
        return """
                {"took": 1, "errors": true, "items": [
                  {"create": {"_index": "x", "_id": "r", "status": %d, "error": {"type": "%s", "reason": "because"}}}]}""".formatted(status, type);
    }
}
