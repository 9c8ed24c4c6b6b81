package dev.gigstream.testkit.infrastructure;

import java.util.Set;

/** What a test may ask for. */
public enum Server {
    KAFKA,
    POSTGRES,
    MYSQL,
    MONGO,
    REDIS,
    ELASTICSEARCH,
    MAIL,
    /** With all topics created and all schemas registered. */
    REGISTRY;

    Set<Server> needs() {
        return this == REGISTRY ? Set.of(KAFKA, POSTGRES) : Set.of();
    }
}
