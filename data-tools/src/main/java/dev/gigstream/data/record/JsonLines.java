package dev.gigstream.data.record;

import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A record as one line of JSON; a value that is no Avro record of the registry is shown as {@code bytes}, in Base64. */
public final class JsonLines {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Values values;

    public JsonLines(Values values) {
        this.values = values;
    }

    public String line(ConsumerRecord<String, byte[]> record) {
        ObjectNode line = JsonNodeFactory.instance.objectNode();
        line.put("partition", record.partition());
        line.put("offset", record.offset());
        line.put("timestamp", Instant.ofEpochMilli(record.timestamp()).toString());
        line.put("key", record.key());
        if (record.value() == null) {
            line.putNull("value");
        } else {
            values.asWritten(record.value())
                    .ifPresentOrElse(
                            value -> line.set("value", PlainJson.of(value)), () -> line.put("bytes", record.value()));
        }
        return JSON.writeValueAsString(line);
    }
}
