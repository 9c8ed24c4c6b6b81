package dev.gigstream.local.mongo;

import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import java.util.Optional;

/**
 * The pipeline that drivers send for {@code countDocuments}. The server would gather every matching document in order to
 * count them; a count command does not.
 */
record DriverCount(String collection, Document filter) {
    private static final Document GROUP = new Document("_id", 1).append("n", new Document("$sum", 1));

    static Optional<DriverCount> in(Document command) {
        if (command.get("pipeline") instanceof List<?> stages
                && stages.size() == 2
                && stages.getFirst() instanceof Document first
                && first.get("$match") instanceof Document filter
                && new Document("$group", GROUP).equals(stages.getLast())) {
            return Optional.of(new DriverCount(command.get("aggregate").toString(), filter));
        }
        return Optional.empty();
    }

    Document command() {
        return new Document("count", collection).append("query", filter);
    }

    Document answer(String database, Document counted) {
        Object number = counted.get("n");
        boolean none = Integer.valueOf(0).equals(number);
        return new Document(
                        "cursor",
                        new Document("id", 0L)
                                .append("ns", database + "." + collection)
                                .append(
                                        "firstBatch",
                                        none ? List.of() : List.of(new Document("_id", 1).append("n", number))))
                .append("ok", 1.0);
    }
}
