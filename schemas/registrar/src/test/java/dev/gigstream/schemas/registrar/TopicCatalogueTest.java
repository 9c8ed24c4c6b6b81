package dev.gigstream.schemas.registrar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.gigstream.events.Topics;
import dev.gigstream.events.gigs.GigEvent;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TopicCatalogueTest {
    @Test
    void readsTheCatalogueOfTheSchemas() {
        Topic gigs = named(TopicCatalogue.read(1), Topics.GIGS);

        assertThat(gigs.record()).contains(GigEvent.class.getName());
        assertThat(gigs.config())
                .isEqualTo(Map.of(
                        "cleanup.policy",
                        "compact",
                        "min.compaction.lag.ms",
                        Long.toString(Duration.ofDays(30).toMillis()),
                        "max.compaction.lag.ms",
                        Long.toString(Duration.ofDays(37).toMillis()),
                        "delete.retention.ms",
                        Long.toString(Duration.ofDays(30).toMillis()),
                        "retention.ms",
                        "-1",
                        "min.insync.replicas",
                        "1"));
    }

    @Test
    void givesEachConsumerItsDeadLetterAndReplayTopic() {
        List<Topic> topics = TopicCatalogue.read(1);
        Topic gigs = named(topics, Topics.GIGS);

        for (String name : List.of("gig-search-index.dlq.v1", "gig-search-index.replay.v1")) {
            Topic letters = named(topics, name);
            assertThat(letters.record()).isEmpty();
            assertThat(letters.partitions()).isEqualTo(gigs.partitions());
            assertThat(letters.config()).containsEntry("cleanup.policy", "delete");
        }
    }

    @Test
    void dependsOnNoSingleDiskWhenThereAreThree() {
        assertThat(named(TopicCatalogue.read(3), Topics.GIGS).config()).containsEntry("min.insync.replicas", "2");
    }

    @Test
    void neverDropsAStepOfAnOrder() {
        assertThat(named(TopicCatalogue.read(1), Topics.ORDERS).config())
                .containsEntry("cleanup.policy", "delete")
                .containsEntry("retention.ms", "-1");
    }

    @Test
    void refusesToDeleteWithoutARetention() {
        String yaml = """
                defaults: {partitions: 6, minInSyncReplicas: 1}
                topics: [{name: a.v1, cleanup: delete}]
                deadLetters: {retention: P14D, partitions: 6, applications: []}
                """;

        assertThatIllegalArgumentException()
                .isThrownBy(() -> TopicCatalogue.read(
                        YamlNode.of(new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8))), 1))
                .withMessageContaining("a.v1");
    }

    private static Topic named(List<Topic> topics, String name) {
        return topics.stream()
                .filter(topic -> topic.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
