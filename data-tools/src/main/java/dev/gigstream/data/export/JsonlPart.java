package dev.gigstream.data.export;

import dev.gigstream.data.record.JsonLines;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** One line of JSON a record. */
final class JsonlPart implements Part {

    private final JsonLines json;
    private final BufferedWriter out;

    JsonlPart(Path file, JsonLines json) throws IOException {
        this.json = json;
        this.out = Files.newBufferedWriter(file);
    }

    @Override
    public void write(ConsumerRecord<String, byte[]> record) throws IOException {
        out.write(json.line(record));
        out.write('\n');
    }

    @Override
    public void finish() throws IOException {
        out.close();
    }
}
