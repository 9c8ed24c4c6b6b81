package dev.gigstream.checker.read;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericRecord;

/** Asks the registry, over the Confluent API, which schema an id on the wire stands for and where it is registered. */
final class SchemaReader {

    private static final String API = "/apis/ccompat/v7";

    private final Web web;
    private final String registry;
    private final Map<Integer, Optional<Known>> known = new HashMap<>();

    SchemaReader(Web web, String registry) {
        this.web = web;
        this.registry = registry + API;
    }

    /** @param subjects where it is registered */
    record Known(GenericDatumReader<GenericRecord> reader, Set<String> subjects) {
        boolean isFor(String topic) {
            return subjects.contains(topic + "-value");
        }
    }

    Optional<Known> find(int id) {
        return known.computeIfAbsent(id, this::ask);
    }

    private Optional<Known> ask(int id) {
        return web.get(registry + "/schemas/ids/" + id).map(found -> {
            Schema schema = new Schema.Parser().parse(found.path("schema").asString());
            Set<String> subjects = web.get(registry + "/schemas/ids/" + id + "/versions").stream()
                    .flatMap(versions -> versions.valueStream())
                    .map(version -> version.path("subject").asString())
                    .collect(Collectors.toSet());
            return new Known(new GenericDatumReader<>(schema), subjects);
        });
    }
}
