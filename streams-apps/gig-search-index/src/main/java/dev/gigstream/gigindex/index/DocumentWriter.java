package dev.gigstream.gigindex.index;

import co.elastic.clients.elasticsearch.core.BulkRequest;
import dev.gigstream.elastic.Elasticsearch;
import dev.gigstream.elastic.ElasticsearchFailure;
import dev.gigstream.elastic.ElasticsearchUnavailableException;
import dev.gigstream.gigindex.index.BulkWrites.Item;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Writes changes in bulk and returns only when each has taken effect or was put aside; until then it waits and tries again. */
final class DocumentWriter {
    private final Elasticsearch elasticsearch;
    private final BulkWrites writes;
    private final IndexerHealth health;
    private final DeadDocuments dead;

    DocumentWriter(Elasticsearch elasticsearch, BulkWrites writes, IndexerHealth health, DeadDocuments dead) {
        this.elasticsearch = elasticsearch;
        this.writes = writes;
        this.health = health;
        this.dead = dead;
    }

    /**
     * @param targets asked before each attempt, as indices come and go
     * @param pause waits that long; throws to give up, for instance when the application stops
     */
    void write(List<IndexChange> changes, Supplier<List<String>> targets, Consumer<Duration> pause) {
        BackOff backOff = new BackOff();
        Collection<IndexChange> left = attempt(changes, targets);
        while (!left.isEmpty()) {
            pause.accept(backOff.next());
            left = attempt(left, targets);
        }
    }

    private Collection<IndexChange> attempt(Collection<IndexChange> changes, Supplier<List<String>> targets) {
        if (changes.isEmpty()) {
            return List.of();
        }
        try {
            List<Item> items = items(changes, targets.get());
            BulkRequest request = writes.of(items);
            BulkAnswer answer = BulkAnswer.of(items, elasticsearch.ask(client -> client.bulk(request)));
            putAside(answer);
            report(answer);
            return answer.again();
        } catch (ElasticsearchFailure e) {
            // A whole request is only refused while Elasticsearch is being set up or repaired: nothing is wrong with
            // the changes.
            health.fails(e);
            return changes;
        }
    }

    private void putAside(BulkAnswer answer) {
        Set<IndexChange> refused = new HashSet<>(answer.refused().keySet());
        answer.again().removeAll(refused);
        answer.refused().forEach((change, reason) -> dead.put(change.origin(), new IllegalArgumentException(reason)));
    }

    private void report(BulkAnswer answer) {
        if (answer.again().isEmpty()) {
            health.works();
        } else {
            health.fails(new ElasticsearchUnavailableException(answer.again().size() + " documents not taken"));
        }
    }

    private static List<Item> items(Collection<IndexChange> changes, List<String> aliases) {
        if (aliases.isEmpty()) {
            throw new ElasticsearchUnavailableException("There is no index to write");
        }
        List<Item> items = new ArrayList<>(changes.size() * aliases.size());
        aliases.forEach(alias -> changes.forEach(change -> items.add(new Item(alias, change))));
        return items;
    }
}
