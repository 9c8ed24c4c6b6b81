package dev.gigstream.data.catalogue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificData;

/**
 * A topic as the catalogue describes it.
 *
 * @param key field of the record that the record key is; several are joined by a colon
 * @param retention how long a record is kept; empty where none is dropped for its age
 * @param history how old a record of a compacted topic is at least before a newer one may replace it
 */
public record CataloguedTopic(
        String name,
        String owner,
        String key,
        String record,
        boolean compacted,
        Optional<Duration> retention,
        Optional<Duration> history,
        int partitions,
        List<String> readers) {

    /** The owner of a topic that each application writes to. */
    public static final String EVERYONE = "everyone";

    /** The newest schema: what the owner writes. */
    public Schema schema() {
        return SpecificData.get().getSchema(type());
    }

    /** The class generated from it. */
    public Class<?> type() {
        try {
            return Class.forName(record);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(name + " names a record that does not exist: " + record, e);
        }
    }

    /** What happens to old records, in a few words. */
    public String kept() {
        if (!compacted) {
            return retention.map(time -> "for " + words(time)).orElse("for good");
        }
        String newest = "newest of each key";
        return history.map(time -> newest + ", every record for " + words(time)).orElse(newest);
    }

    static String words(Duration time) {
        long days = time.toDays();
        return days > 0 ? days + (days == 1 ? " day" : " days") : time.toHours() + " h";
    }
}
