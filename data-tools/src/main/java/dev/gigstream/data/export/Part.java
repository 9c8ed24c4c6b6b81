package dev.gigstream.data.export;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** A file that grows record by record and is of use once it is finished. */
interface Part {

    void write(ConsumerRecord<String, byte[]> record) throws IOException;

    void finish() throws IOException;

    /** Makes parts of one format. */
    @FunctionalInterface
    interface Maker {
        Part create(Path file) throws IOException;
    }
}
