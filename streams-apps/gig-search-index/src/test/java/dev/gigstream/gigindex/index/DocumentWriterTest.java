package dev.gigstream.gigindex.index;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gigstream.testkit.elastic.StandInElasticsearch;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;
import tools.jackson.databind.json.JsonMapper;

class DocumentWriterTest {
    private static final String ALL_DONE = "{\"took\":1,\"errors\":false,\"items\":[]}";
    private static final List<String> ONE_INDEX = List.of("gigs-v1-write");

    private final IndexerHealth health = new IndexerHealth(Clock.systemUTC());
    private final List<ConsumerRecord<String, byte[]>> dead = new ArrayList<>();
    private final List<Duration> pauses = new ArrayList<>();
    private StandInElasticsearch elasticsearch;

    @BeforeEach
    void start() throws IOException {
        elasticsearch = new StandInElasticsearch();
    }

    @AfterEach
    void stop() throws IOException {
        elasticsearch.close();
    }

    @Test
    void waitsLongerAndLongerUntilElasticsearchIsBack() {
        elasticsearch.then(503, "{}").then(503, "{}").then(200, ALL_DONE);

        writer().write(List.of(deletionOf("g1")), () -> ONE_INDEX, this::pause);

        assertThat(pauses).hasSize(2).isSorted();
        assertThat(elasticsearch.received()).hasSize(3);
        assertThat(health.health().getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void showsInItsHealthThatItWaits() {
        elasticsearch.then(503, "{}").then(200, ALL_DONE);
        List<Status> seen = new ArrayList<>();

        writer().write(
                        List.of(deletionOf("g1")),
                        () -> ONE_INDEX,
                        pause -> seen.add(health.health().getStatus()));

        assertThat(seen).containsExactly(Status.OUT_OF_SERVICE);
    }

    @Test
    void sendsOnlyWhatWasNotTakenAgain() {
        elasticsearch.then(200, """
                        {"took": 1, "errors": true, "items": [
                          {"delete": {"_index": "gigs-v1", "status": 200}},
                          {"delete": {"_index": "gigs-v1", "status": 429, "error": {"type": "busy"}}}]}""").then(200, ALL_DONE);

        writer().write(List.of(deletionOf("g1"), deletionOf("g2")), () -> ONE_INDEX, this::pause);

        assertThat(elasticsearch.received().getLast()).contains("g2").doesNotContain("g1");
    }

    @Test
    void putsAsideWhatIsRefusedForGoodAndGoesOn() {
        elasticsearch.then(200, """
                {"took": 1, "errors": true, "items": [
                  {"delete": {"_index": "gigs-v1", "status": 400, "error": {"type": "bad"}}},
                  {"delete": {"_index": "gigs-v1", "status": 200}}]}""");

        writer().write(List.of(deletionOf("g1"), deletionOf("g2")), () -> ONE_INDEX, this::pause);

        assertThat(dead).extracting(ConsumerRecord::key).containsExactly("g1");
        assertThat(pauses).isEmpty();
    }

    @Test
    void writesToEveryIndexWithTheVersion() {
        elasticsearch.then(200, ALL_DONE);

        writer().write(List.of(deletionOf("g1")), () -> List.of("gigs-v1-write", "gigs-v2-write"), this::pause);

        assertThat(elasticsearch.received().getFirst().lines())
                .hasSize(2)
                .allMatch(it -> it.contains("\"version\":4,\"version_type\":\"external\""));
    }

    private DocumentWriter writer() {
        return new DocumentWriter(
                elasticsearch.elasticsearch(),
                new BulkWrites(new JsonMapper()),
                health,
                (origin, cause) -> dead.add(origin));
    }

    private void pause(Duration time) {
        pauses.add(time);
    }

    private static IndexChange deletionOf(String gigId) {
        return new IndexChange(gigId, 4, null, new ConsumerRecord<>("topic", 0, 0, gigId, null));
    }
}
