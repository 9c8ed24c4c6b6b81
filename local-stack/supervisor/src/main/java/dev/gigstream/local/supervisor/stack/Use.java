package dev.gigstream.local.supervisor.stack;

import java.util.List;
import java.util.Set;

/** A server that applications work with: who has to be ready first, and the configuration keys that say where it is. */
enum Use {
    EVENTS(
            Set.of("kafka", "registry", "schema-registrar"),
            List.of("KAFKA_BOOTSTRAP_SERVERS", "SCHEMA_REGISTRY_URL", "ERROR_LOG_DIR")),
    AUTH_DATABASE(Set.of("mysql"), List.of("AUTH_DB_URL", "AUTH_DB_USERNAME", "AUTH_DB_PASSWORD")),
    PAYMENTS_DATABASE(
            Set.of("postgres"),
            List.of(
                    "PAYMENTS_DB_URL",
                    "PAYMENTS_DB_USERNAME",
                    "PAYMENTS_DB_PASSWORD",
                    "PAYMENTS_DB_OWNER_USERNAME",
                    "PAYMENTS_DB_OWNER_PASSWORD")),
    REVIEWS_DATABASE(Set.of("postgres"), List.of("REVIEWS_DB_URL", "REVIEWS_DB_USERNAME", "REVIEWS_DB_PASSWORD")),
    PAYMENT_PROVIDER(
            Set.of("razorpay-simulator"),
            List.of("RAZORPAY_API_URL", "RAZORPAY_KEY_ID", "RAZORPAY_KEY_SECRET", "RAZORPAY_WEBHOOK_SECRET")),
    MONGO(Set.of("mongo"), List.of("MONGODB_URI")),
    REDIS(Set.of("redis"), List.of("REDIS_URL")),
    ELASTICSEARCH(Set.of("elasticsearch"), List.of("ELASTICSEARCH_URL")),
    MAIL(Set.of("mail"), List.of("SMTP_HOST", "SMTP_PORT", "MAIL_FROM", "PUBLIC_URL")),
    TOKENS(Set.of(), List.of("JWT_PUBLIC_KEYS"));

    private final Set<String> needs;
    private final List<String> keys;

    Use(Set<String> needs, List<String> keys) {
        this.needs = needs;
        this.keys = keys;
    }

    Set<String> needs() {
        return needs;
    }

    List<String> keys() {
        return keys;
    }
}
