package dev.gigstream.gigindex.index;

import dev.gigstream.elastic.ElasticsearchFailure;
import dev.gigstream.eventing.MalformedEventException;
import dev.gigstream.eventing.RegistryUnavailableException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Handles what one poll brought: reads it, keeps the newest change of each gig and writes those. */
final class DocumentBatches {
    private final DocumentReader reader;
    private final DocumentWriter writer;
    private final GigIndices indices;
    private final DeadDocuments dead;
    private final IndexerHealth health;

    DocumentBatches(
            DocumentReader reader,
            DocumentWriter writer,
            GigIndices indices,
            DeadDocuments dead,
            IndexerHealth health) {
        this.reader = reader;
        this.writer = writer;
        this.indices = indices;
        this.dead = dead;
        this.health = health;
    }

    /** Returns when each record has taken effect or was put aside. */
    void handle(
            Iterable<ConsumerRecord<String, byte[]>> records,
            Supplier<List<String>> targets,
            Consumer<Duration> pause) {
        Map<String, IndexChange> newest = new LinkedHashMap<>();
        for (ConsumerRecord<String, byte[]> origin : records) {
            if (reader.isDocument(origin)) {
                read(origin, newest, pause);
            }
        }
        writer.write(List.copyOf(newest.values()), targets, pause);
    }

    /** While nothing comes: creates the index when it is missing and keeps the health true. */
    void check(Supplier<List<String>> targets) {
        try {
            targets.get();
            health.works();
        } catch (ElasticsearchFailure e) {
            health.fails(e);
        }
    }

    /** Makes what was written visible now; if that fails the index does it by itself a little later. */
    void show() {
        try {
            indices.refresh();
        } catch (ElasticsearchFailure e) {
            health.fails(e);
        }
    }

    private void read(
            ConsumerRecord<String, byte[]> origin, Map<String, IndexChange> newest, Consumer<Duration> pause) {
        try {
            IndexChange change = readWhenRegistryAnswers(origin, pause);
            newest.merge(change.gigId(), change, (one, other) -> one.version() > other.version() ? one : other);
        } catch (MalformedEventException e) {
            dead.put(origin, e);
        }
    }

    private IndexChange readWhenRegistryAnswers(ConsumerRecord<String, byte[]> origin, Consumer<Duration> pause) {
        BackOff backOff = new BackOff();
        while (true) {
            try {
                return reader.read(origin);
            } catch (RegistryUnavailableException e) {
                health.fails(e);
                pause.accept(backOff.next());
            }
        }
    }
}
