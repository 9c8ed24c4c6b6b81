package dev.gigstream.events;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificData;
import org.yaml.snakeyaml.Yaml;

/** Reads {@code topics.yaml} for the tests. */
final class Catalogue {
    record Topic(String name, Optional<String> record, String cleanup) {
        Schema schema() {
            var type = record.orElseThrow();
            try {
                return SpecificData.get().getSchema(Class.forName(type));
            } catch (ClassNotFoundException e) {
                throw new AssertionError(name + " names a record that does not exist: " + type, e);
            }
        }
    }

    private Catalogue() {}

    @SuppressWarnings("unchecked")
    static List<Topic> topics() {
        try (var in = Catalogue.class.getResourceAsStream("/topics.yaml")) {
            Map<String, Object> root = new Yaml().load(in);
            return ((List<Map<String, Object>>) root.get("topics"))
                    .stream().map(Catalogue::topic).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Topic topic(Map<String, Object> entry) {
        return new Topic((String) entry.get("name"), Optional.ofNullable((String) entry.get("record")), (String)
                entry.get("cleanup"));
    }
}
