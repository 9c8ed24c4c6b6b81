package dev.gigstream.data.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * What {@code topics.yaml} says.
 *
 * @param topics those with a record type
 * @param erased how long at most what was replaced or erased may still lie in a compacted topic
 * @param tombstones how long the record that erases a key stays at least
 */
public record TopicCatalogue(
        List<CataloguedTopic> topics, Duration erased, Duration tombstones, DeadLetters deadLetters) {

    private static final String FOREVER = "forever";

    /** What every application that consumes has: {@code <application>.dlq.v1} and {@code <application>.replay.v1}. */
    public record DeadLetters(Duration retention, int partitions, List<String> applications) {

        /** The application that a dead-letter or replay topic belongs to. */
        public Optional<String> ownerOf(String topic) {
            return applications.stream()
                    .filter(name -> topic.equals(name + ".dlq.v1") || topic.equals(name + ".replay.v1"))
                    .findFirst();
        }
    }

    public static TopicCatalogue read() {
        try (InputStream file = TopicCatalogue.class.getResourceAsStream("/topics.yaml")) {
            Map<?, ?> root = new Yaml(new SafeConstructor(new LoaderOptions())).load(file);
            Map<?, ?> defaults = mapping(root.get("defaults"));
            int usual = (Integer) defaults.get("partitions");
            return new TopicCatalogue(
                    list(root.get("topics")).stream()
                            .map(topic -> topic(mapping(topic), usual))
                            .toList(),
                    Duration.parse(text(defaults, "erased")),
                    Duration.parse(text(defaults, "tombstones")),
                    deadLetters(mapping(root.get("deadLetters"))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Optional<CataloguedTopic> find(String name) {
        return topics.stream().filter(topic -> topic.name().equals(name)).findFirst();
    }

    private static CataloguedTopic topic(Map<?, ?> entry, int usualPartitions) {
        return new CataloguedTopic(
                text(entry, "name"),
                text(entry, "owner"),
                text(entry, "key"),
                text(entry, "record"),
                text(entry, "cleanup").equals("compact"),
                duration(entry, "retention"),
                duration(entry, "history"),
                entry.get("partitions") instanceof Integer own ? own : usualPartitions,
                texts(entry.get("readers")));
    }

    private static DeadLetters deadLetters(Map<?, ?> entry) {
        return new DeadLetters(
                Duration.parse(text(entry, "retention")),
                (Integer) entry.get("partitions"),
                texts(entry.get("applications")));
    }

    private static String text(Map<?, ?> entry, String name) {
        if (entry.get(name) instanceof String text) {
            return text;
        }
        throw new IllegalStateException("topics.yaml lacks " + name + " in " + entry);
    }

    private static Optional<Duration> duration(Map<?, ?> entry, String name) {
        return Optional.ofNullable((String) entry.get(name))
                .filter(text -> !text.equals(FOREVER))
                .map(Duration::parse);
    }

    private static List<String> texts(Object list) {
        return list(list).stream().map(String::valueOf).toList();
    }

    private static List<?> list(Object value) {
        return value instanceof List<?> list ? list : List.of();
    }

    private static Map<?, ?> mapping(Object value) {
        return (Map<?, ?>) value;
    }
}
