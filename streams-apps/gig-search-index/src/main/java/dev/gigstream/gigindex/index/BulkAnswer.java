package dev.gigstream.gigindex.index;

import dev.gigstream.gigindex.index.BulkLines.Item;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

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

    static BulkAnswer of(List<Item> sent, JsonNode answer) {
        BulkAnswer outcome = new BulkAnswer(new LinkedHashSet<>(), new HashMap<>());
        if (answer.path("errors").asBoolean(false)) {
            List<JsonNode> results = new ArrayList<>();
            answer.path("items").forEach(results::add);
            for (int i = 0; i < results.size(); i++) {
                outcome.add(sent.get(i).change(), results.get(i).iterator().next());
            }
        }
        return outcome;
    }

    private void add(IndexChange change, JsonNode result) {
        JsonNode error = result.path("error");
        int status = result.path("status").asInt();
        if (error.isMissingNode() || status == CONFLICT) {
            return;
        }
        if (PASSING.contains(status)) {
            again.add(change);
        } else {
            refused.put(
                    change,
                    error.path("type").asString("") + ": "
                            + error.path("reason").asString(""));
        }
    }
}
