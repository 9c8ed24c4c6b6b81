package dev.gigstream.local.parts;

import dev.gigstream.local.process.Part;
import java.util.List;

/** All parts, each after those that it needs. */
public final class EmbeddedParts {
    private EmbeddedParts() {}

    public static List<Part> all() {
        return List.of(
                new KafkaBroker(),
                new PostgresServer(),
                new MariaDbServer(),
                new RedisServer(),
                new MongoStandIn(),
                new MailServer(),
                new Elasticsearch(),
                new SchemaRegistry());
    }
}
