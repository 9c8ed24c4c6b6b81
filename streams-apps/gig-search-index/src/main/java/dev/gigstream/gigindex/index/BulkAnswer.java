package dev.gigstream.gigindex.index;

import co.elastic.clients.elasticsearch._types.ErrorCause;
import co.elastic.clients.elasticsearch.core.BulkResponse;
import co.elastic.clients.elasticsearch.core.bulk.BulkResponseItem;
import dev.gigstream.gigindex.index.BulkWrites.Item;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What became of each item of a bulk request. A version conflict means that the index already holds this change or a
 * newer one: that is success.
 *
 * @param again changes to send once more, to every index
 * @param refused changes that can never be written, with the reason
 */
record BulkAnswer(Set<IndexChange> again, Map<IndexChange, String> refused) {
    private static final Set<Integer> PASSING = Set.of(404, 408, 429, 500, 502, 503, 504);
    private static final int CONFLICT = 409;

    static BulkAnswer of(List<Item> sent, BulkResponse answer) {
        BulkAnswer outcome = new BulkAnswer(new LinkedHashSet<>(), new HashMap<>());
        if (answer.errors()) {
            List<BulkResponseItem> results = answer.items();
            for (int i = 0; i < results.size(); i++) {
                outcome.add(sent.get(i).change(), results.get(i));
            }
        }
        return outcome;
    }

    private void add(IndexChange change, BulkResponseItem result) {
        ErrorCause error = result.error();
        if (error == null || result.status() == CONFLICT) {
            return;
        }
        if (PASSING.contains(result.status())) {
            again.add(change);
        } else {
            refused.put(change, error.type() + ": " + error.reason());
        }
    }
}
