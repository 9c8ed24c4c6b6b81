package dev.gigstream.testkit.infrastructure;

import dev.gigstream.local.parts.MariaDbServer;
import dev.gigstream.local.parts.PostgresServer;
import dev.gigstream.local.process.PartContext;
import dev.gigstream.local.process.Ports;
import java.util.HashMap;
import java.util.Map;

/** What each server is called by in the environment of the services. */
record ServerAddresses(PartContext context) {
    static final String AUTH_DATABASE = "auth";
    /** PostgreSQL's registry database is the registry's own; tests have this one. */
    static final String TEST_DATABASE = "test";

    Map<String, String> of(Server server) {
        return switch (server) {
            case KAFKA -> Map.of("KAFKA_BOOTSTRAP_SERVERS", address(Ports.KAFKA));
            case REGISTRY -> Map.of("SCHEMA_REGISTRY_URL", "http://" + address(Ports.REGISTRY));
            case MONGO -> Map.of("MONGODB_URI", "mongodb://" + address(Ports.MONGO));
            case REDIS -> Map.of("REDIS_URL", "redis://" + address(Ports.REDIS));
            case ELASTICSEARCH -> Map.of("ELASTICSEARCH_URL", "http://" + address(Ports.ELASTICSEARCH));
            case MAIL -> mail();
            case MYSQL -> mysql();
            case POSTGRES -> postgres();
        };
    }

    private Map<String, String> mail() {
        return Map.of(
                "SMTP_HOST",
                "127.0.0.1",
                "SMTP_PORT",
                Integer.toString(context.ports().of(Ports.SMTP)),
                "MAIL_API_URL",
                "http://" + address(Ports.MAIL_API));
    }

    private Map<String, String> mysql() {
        return Map.of(
                "AUTH_DB_URL",
                MariaDbServer.jdbcUrl(context.ports(), AUTH_DATABASE),
                "AUTH_DB_USERNAME",
                AUTH_DATABASE,
                "AUTH_DB_PASSWORD",
                MariaDbServer.password(context.secrets(), AUTH_DATABASE));
    }

    private Map<String, String> postgres() {
        Map<String, String> addresses = new HashMap<>();
        addresses.putAll(postgres("POSTGRES", TEST_DATABASE));
        addresses.putAll(postgres("PAYMENTS_DB", PostgresServer.PAYMENTS));
        addresses.putAll(postgres("REVIEWS_DB", PostgresServer.REVIEWS));
        addresses.put("PAYMENTS_DB_OWNER_USERNAME", PostgresServer.PAYMENTS_OWNER);
        addresses.put(
                "PAYMENTS_DB_OWNER_PASSWORD",
                PostgresServer.password(context.secrets(), PostgresServer.PAYMENTS_OWNER));
        return addresses;
    }

    private Map<String, String> postgres(String prefix, String database) {
        return Map.of(
                prefix + "_URL",
                PostgresServer.jdbcUrl(context.ports(), database),
                prefix + "_USERNAME",
                database,
                prefix + "_PASSWORD",
                PostgresServer.password(context.secrets(), database));
    }

    private String address(String port) {
        return "127.0.0.1:" + context.ports().of(port);
    }
}
