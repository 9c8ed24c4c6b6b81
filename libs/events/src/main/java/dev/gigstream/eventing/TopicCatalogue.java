package dev.gigstream.eventing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.springframework.util.ClassUtils;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Reads from {@code topics.yaml} which events an application writes and reads. */
final class TopicCatalogue {
    private static final String FILE = "topics.yaml";
    private static final String EVERYONE = "everyone";

    private TopicCatalogue() {}

    static List<EventType> eventsOf(String application) {
        ClassLoader loader = ClassUtils.getDefaultClassLoader();
        try (InputStream file = loader.getResourceAsStream(FILE)) {
            return file == null ? List.of() : eventsOf(application, file, loader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<EventType> eventsOf(String application, InputStream file, ClassLoader loader) {
        Map<String, List<Map<String, Object>>> catalogue =
                new Yaml(new SafeConstructor(new LoaderOptions())).load(file);
        return catalogue.get("topics").stream()
                .filter(topic -> topic.get("record") != null)
                .filter(topic -> EVERYONE.equals(topic.get("owner"))
                        || application.equals(topic.get("owner"))
                        || topic.get("readers") instanceof List<?> readers && readers.contains(application))
                .map(topic -> eventType((String) topic.get("name"), (String) topic.get("record"), loader))
                .toList();
    }

    private static EventType eventType(String topic, String type, ClassLoader loader) {
        return new EventType(topic, ClassUtils.resolveClassName(type, loader).asSubclass(SpecificRecord.class));
    }
}
