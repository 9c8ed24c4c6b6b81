package dev.gigstream.local.mongo;

import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import java.util.Optional;

/**
 * The pipeline that drivers send for {@code countDocuments}, and with a limit for the question whether there is one. The
 * server would read the whole collection for it; a count command goes by an index.
 */
record DriverCount(String collection, Document filter, Optional<Object> limit) {
    private static final Document GROUP =
            new Document("$group", new Document("_id", 1).append("n", new Document("$sum", 1)));

    static Optional<DriverCount> in(Document command) {
        if (command.get("pipeline") instanceof List<?> stages
                && stages.size() >= 2
                && stages.getFirst() instanceof Document first
                && first.get("$match") instanceof Document filter
                && GROUP.equals(stages.getLast())) {
            String collection = command.get("aggregate").toString();
            List<?> between = stages.subList(1, stages.size() - 1);
            if (between.isEmpty()) {
                return Optional.of(new DriverCount(collection, filter, Optional.empty()));
            }
            if (between.size() == 1 && between.getFirst() instanceof Document stage && stage.get("$limit") != null) {
                return Optional.of(new DriverCount(collection, filter, Optional.of(stage.get("$limit"))));
            }
        }
        return Optional.empty();
    }

    Document command() {
        Document count = new Document("count", collection).append("query", filter);
        limit.ifPresent(most -> count.append("limit", most));
        return count;
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
