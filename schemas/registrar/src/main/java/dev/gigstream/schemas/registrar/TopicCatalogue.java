package dev.gigstream.schemas.registrar;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.kafka.common.config.TopicConfig;

/** The topics that {@code topics.yaml} lists, with the dead-letter and replay topics of the applications that consume. */
final class TopicCatalogue {

    private static final long FOREVER = -1;

    private static final String FILE = "/topics.yaml";

    private final YamlNode file;
    private final int replicasInSync;

    private TopicCatalogue(YamlNode file, int replication) {
        this.file = file;
        // With three replicas one may be away, and no acknowledged record depends on a single disk.
        this.replicasInSync = replication > 2
                ? replication - 1
                : file.child("defaults").number("minInSyncReplicas").orElse(1);
    }

    static List<Topic> read(int replication) {
        try (InputStream file = TopicCatalogue.class.getResourceAsStream(FILE)) {
            return read(YamlNode.of(file), replication);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Topic> read(YamlNode file, int replication) {
        TopicCatalogue catalogue = new TopicCatalogue(file, replication);
        return Stream.concat(catalogue.eventTopics(), catalogue.deadLetterTopics())
                .toList();
    }

    private Stream<Topic> eventTopics() {
        int usual = file.child("defaults").number("partitions").orElseThrow();
        return file.children("topics")
                .map(topic -> topic(
                        topic.text("name").orElseThrow(),
                        topic.number("partitions").orElse(usual),
                        topic,
                        topic.text("record")));
    }

    private Stream<Topic> deadLetterTopics() {
        YamlNode deadLetters = file.child("deadLetters");
        int partitions = deadLetters.number("partitions").orElseThrow();
        return deadLetters
                .texts("applications")
                .flatMap(application -> Stream.of(application + ".dlq.v1", application + ".replay.v1"))
                .map(name -> topic(name, partitions, deadLetters, Optional.empty()));
    }

    private Topic topic(String name, int partitions, YamlNode settings, Optional<String> record) {
        String cleanup = settings.text("cleanup").orElse(TopicConfig.CLEANUP_POLICY_DELETE);
        if (cleanup.equals(TopicConfig.CLEANUP_POLICY_DELETE)
                && settings.text("retention").isEmpty()) {
            throw new IllegalArgumentException(name + " deletes and needs a retention");
        }
        long retention = settings.duration("retention").orElse(FOREVER);
        long history = settings.duration("history").orElse(0L);
        Map<String, String> config = new HashMap<>(Map.of(
                TopicConfig.CLEANUP_POLICY_CONFIG, cleanup,
                TopicConfig.MIN_COMPACTION_LAG_MS_CONFIG, Long.toString(history),
                TopicConfig.RETENTION_MS_CONFIG, Long.toString(retention),
                TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG, Integer.toString(replicasInSync)));
        if (cleanup.equals(TopicConfig.CLEANUP_POLICY_COMPACT)) {
            config.put(TopicConfig.MAX_COMPACTION_LAG_MS_CONFIG, Long.toString(history + usual("erased")));
            config.put(TopicConfig.DELETE_RETENTION_MS_CONFIG, Long.toString(usual("tombstones")));
        }
        return new Topic(name, partitions, Map.copyOf(config), record);
    }

    private long usual(String setting) {
        return file.child("defaults").duration(setting).orElseThrow();
    }
}
