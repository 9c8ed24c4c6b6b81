package dev.gigstream.data.record;

import java.util.Optional;
import org.apache.avro.Schema;

/** The schemas that the registry knows. */
public interface Schemas {

    /** The schema an id on the wire stands for. */
    Optional<Schema> withId(int id);

    /** The newest schema of the values of a topic; empty where bytes are kept as they came. */
    Optional<Schema> newestOf(String topic);
}
