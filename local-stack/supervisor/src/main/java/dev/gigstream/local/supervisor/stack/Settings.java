package dev.gigstream.local.supervisor.stack;

import dev.gigstream.local.parts.RazorpaySimulator;
import dev.gigstream.local.process.Ports;
import dev.gigstream.local.process.Secrets;
import dev.gigstream.local.supervisor.home.Home;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The configuration keys of the services and their values here. A key that {@code outside.properties} of the home sets
 * names a server elsewhere, and the embedded one is not started.
 */
final class Settings {

    /** With this key set the payment provider is the real one. */
    static final String PAYMENT_KEYS = "RAZORPAY_KEY_ID";

    private final Map<String, String> values;
    private final Set<String> outside;

    private Settings(Map<String, String> values, Set<String> outside) {
        this.values = values;
        this.outside = outside;
    }

    static Settings of(Home home, Ports ports, Scale scale) throws IOException {
        Map<String, String> values = embedded(home, ports, scale);
        Map<String, String> elsewhere = outside(home);
        if (elsewhere.containsKey(PAYMENT_KEYS)) {
            requireRealKeys(home, elsewhere);
            values.put("RAZORPAY_API_URL", "");
            values.put("RAZORPAY_CHECKOUT_URL", "");
            values.put("PAYMENTS_ASSUMED_ACCOUNT_PREFIX", "");
        }
        values.putAll(elsewhere);
        return new Settings(values, Set.copyOf(elsewhere.keySet()));
    }

    String value(String key) {
        String value = values.get(key);
        if (value == null) {
            throw new IllegalArgumentException("There is no setting " + key);
        }
        return value;
    }

    Map<String, String> all() {
        return Map.copyOf(values);
    }

    boolean isOutside(String key) {
        return outside.contains(key);
    }

    Map<String, String> values(Iterable<String> keys) {
        Map<String, String> chosen = new TreeMap<>();
        keys.forEach(key -> chosen.put(key, value(key)));
        return chosen;
    }

    /** The secrets of the simulator must never be sent to the real provider. */
    private static void requireRealKeys(Home home, Map<String, String> elsewhere) {
        for (String key : Use.PAYMENT_PROVIDER.keys()) {
            if (!key.equals("RAZORPAY_API_URL")
                    && elsewhere.getOrDefault(key, "").isBlank()) {
                throw new IllegalArgumentException(
                        home.outsideFile() + " sets " + PAYMENT_KEYS + " but not " + key + ".");
            }
        }
    }

    private static Map<String, String> embedded(Home home, Ports ports, Scale scale) {
        Secrets secrets = Secrets.of(home.directory());
        Map<String, String> values = new TreeMap<>();
        values.put(
                "KAFKA_BOOTSTRAP_SERVERS",
                scale.brokersOf(Ports.KAFKA)
                        .map(broker -> "127.0.0.1:" + ports.of(broker))
                        .collect(Collectors.joining(",")));
        values.put("TOPIC_REPLICATION", Integer.toString(scale.replication()));
        values.put("GATEWAY_INSTANCES", scale.hasSeveralInstances() ? instances(ports, scale) : "");
        values.put("SCHEMA_REGISTRY_URL", http(ports, Ports.REGISTRY));
        values.put("AUTH_DB_URL", "jdbc:mysql://127.0.0.1:" + ports.of(Ports.MYSQL) + "/auth");
        values.put("AUTH_DB_USERNAME", "auth");
        values.put("AUTH_DB_PASSWORD", secrets.password("mysql-auth"));
        values.put("PAYMENTS_DB_URL", "jdbc:postgresql://127.0.0.1:" + ports.of(Ports.POSTGRES) + "/payments");
        values.put("PAYMENTS_DB_USERNAME", "payments");
        values.put("PAYMENTS_DB_PASSWORD", secrets.password("postgres-payments"));
        values.put("PAYMENTS_DB_OWNER_USERNAME", "payments_owner");
        values.put("PAYMENTS_DB_OWNER_PASSWORD", secrets.password("postgres-payments_owner"));
        values.put("REVIEWS_DB_URL", "jdbc:postgresql://127.0.0.1:" + ports.of(Ports.POSTGRES) + "/reviews");
        values.put("REVIEWS_DB_USERNAME", "reviews");
        values.put("REVIEWS_DB_PASSWORD", secrets.password("postgres-reviews"));
        // On one machine nobody waits two weeks, and the simulator pays to any account.
        values.put("PAYMENTS_CLEARING_PERIOD", "0s");
        values.put("PAYMENTS_RECONCILE_EVERY", "20s");
        values.put("PAYMENTS_ASSUMED_ACCOUNT_PREFIX", "acc_");
        values.put("MONGODB_URI", "mongodb://127.0.0.1:" + ports.of(Ports.MONGO));
        values.put("RAZORPAY_API_URL", http(ports, Ports.RAZORPAY));
        values.put("RAZORPAY_CHECKOUT_URL", http(ports, Ports.RAZORPAY) + "/checkout/");
        values.put(PAYMENT_KEYS, RazorpaySimulator.KEY_ID);
        values.put("RAZORPAY_KEY_SECRET", RazorpaySimulator.keySecret(secrets));
        values.put("RAZORPAY_WEBHOOK_SECRET", RazorpaySimulator.webhookSecret(secrets));
        values.put("REDIS_URL", "redis://127.0.0.1:" + ports.of(Ports.REDIS));
        values.put("ELASTICSEARCH_URL", http(ports, Ports.ELASTICSEARCH));
        values.put("SMTP_HOST", "127.0.0.1");
        values.put("SMTP_PORT", Integer.toString(ports.of(Ports.SMTP)));
        values.put("MAIL_FROM", "Gigstream <no-reply@gigstream.dev>");
        values.put("PUBLIC_URL", "http://localhost:" + ports.of(Stack.GATEWAY));
        values.put("GATEWAY_URL", http(ports, Stack.GATEWAY));
        Stack.services().forEach(service -> values.put(urlKey(service), http(ports, service.name())));
        values.put("CHAT_SOCKET_PORT", Integer.toString(ports.of(Stack.CHAT_SOCKETS)));
        values.put("CHAT_SOCKETS_URL", http(ports, Stack.CHAT_SOCKETS));
        values.put("NOTIFICATION_SOCKET_PORT", Integer.toString(ports.of(Stack.NOTIFICATION_SOCKETS)));
        values.put("NOTIFICATION_SOCKETS_URL", http(ports, Stack.NOTIFICATION_SOCKETS));
        values.put("JWT_SIGNING_KEYS", home.keys().resolve("signing").toString());
        values.put("JWT_PUBLIC_KEYS", home.keys().resolve("jwks.json").toString());
        values.put("AUTH_ADMINS", "admin@demo.gigstream.dev");
        values.put("GIGSTREAM_IMPORT_ENABLED", "true");
        values.put("NOTIFICATION_LINK_KEY", secrets.password("notification-links"));
        values.put("NOTIFICATION_MESSAGE_HOLD", "30s");
        values.put("NOTIFICATION_MAIL_AFTER", "5m");
        values.put("ERROR_LOG_DIR", home.data().resolve("errors").toString());
        values.put("STREAMS_STATE_DIR", home.data().resolve("streams").toString());
        return values;
    }

    private static String instances(Ports ports, Scale scale) {
        Stream<String> services = Stack.services().stream().map(Entry.App::name);
        return Stream.concat(services, Stream.of(Stack.CHAT_SOCKETS, Stack.NOTIFICATION_SOCKETS))
                .map(service -> service + "="
                        + scale.instancesOf(service)
                                .map(instance -> http(ports, instance))
                                .collect(Collectors.joining(" ")))
                .collect(Collectors.joining("; "));
    }

    /** AUTH_SERVICE_URL for auth-service. */
    static String urlKey(Entry.App service) {
        return service.name().toUpperCase(Locale.ROOT).replace('-', '_') + "_URL";
    }

    private static String http(Ports ports, String name) {
        return "http://127.0.0.1:" + ports.of(name);
    }

    private static Map<String, String> outside(Home home) throws IOException {
        Map<String, String> values = new TreeMap<>();
        if (Files.exists(home.outsideFile())) {
            Properties properties = new Properties();
            try (Reader in = Files.newBufferedReader(home.outsideFile())) {
                properties.load(in);
            }
            properties.forEach((key, value) -> values.put(key.toString(), value.toString()));
        }
        return values;
    }
}
