package dev.gigstream.schemas.registrar;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificData;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.config.SaslConfigs;
import org.apache.kafka.common.config.SslConfigs;

/**
 * Creates the topics of the catalogue and registers their schemas. The only one that may do either; may run any number of
 * times and ends with an error when what it finds contradicts the catalogue.
 */
public final class Registrar {
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(300);
    private static final int PROBE_LIMIT_MS = 3_000;

    private final String bootstrapServers;
    private final Map<String, String> login;
    private final String registryUrl;
    private final int replication;

    /** @param registryUrl base address of the registry, without the API path */
    public Registrar(String bootstrapServers, String registryUrl, int replication) {
        this(bootstrapServers, Map.of(), registryUrl, replication);
    }

    private Registrar(String bootstrapServers, Map<String, String> login, String registryUrl, int replication) {
        this.bootstrapServers = bootstrapServers;
        this.login = Map.copyOf(login);
        this.registryUrl = registryUrl;
        this.replication = replication;
    }

    public static void main(String[] arguments) {
        Map<String, String> environment = System.getenv();
        new Registrar(
                        environment.getOrDefault("KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:19092"),
                        login(environment),
                        environment.getOrDefault("SCHEMA_REGISTRY_URL", "http://127.0.0.1:18081"),
                        Integer.parseInt(environment.getOrDefault("TOPIC_REPLICATION", "1")))
                .run();
    }

    /** Where the broker asks for it, its certificate is checked and a user logs in; the keys are those of the services. */
    private static Map<String, String> login(Map<String, String> environment) {
        return Map.of(
                CommonClientConfigs.SECURITY_PROTOCOL_CONFIG,
                environment.getOrDefault("KAFKA_SECURITY_PROTOCOL", "PLAINTEXT"),
                SaslConfigs.SASL_MECHANISM,
                environment.getOrDefault("KAFKA_SASL_MECHANISM", "SCRAM-SHA-512"),
                SaslConfigs.SASL_JAAS_CONFIG,
                environment.getOrDefault("KAFKA_SASL_JAAS_CONFIG", ""),
                SslConfigs.SSL_TRUSTSTORE_TYPE_CONFIG,
                "PEM",
                SslConfigs.SSL_TRUSTSTORE_LOCATION_CONFIG,
                environment.getOrDefault("KAFKA_TRUSTED_CERTIFICATES", ""));
    }

    /** @throws RegistrationRefusedException when a person has to decide */
    public void run() {
        List<Topic> topics = TopicCatalogue.read(replication);
        createTopics(topics);
        registerSchemas(topics);
        say(topics.size() + " topics and their schemas are as the catalogue says");
    }

    private void createTopics(List<Topic> topics) {
        Map<String, Object> settings = new HashMap<>(login);
        settings.put(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        try (Admin admin = Admin.create(settings)) {
            await("Kafka at " + bootstrapServers, () -> isReady(admin));
            new BrokerTopics(admin, replication).bring(topics);
        }
    }

    private void registerSchemas(List<Topic> topics) {
        try (RegistrySubjects subjects = new RegistrySubjects(registryUrl)) {
            await("the schema registry at " + registryUrl, subjects::isReady);
            subjects.keepCompatible();
            topics.forEach(topic ->
                    topic.record().ifPresent(record -> subjects.register(topic.name() + "-value", schema(record))));
        }
    }

    /** The generated class's schema, for that is what a producer looks up, and the look-up is by exact text. */
    private static Schema schema(String record) {
        try {
            return SpecificData.get().getSchema(Class.forName(record));
        } catch (ClassNotFoundException e) {
            throw new RegistrationRefusedException("The catalogue names " + record + ", which no schema declares");
        }
    }

    private boolean isReady(Admin admin) {
        try {
            return admin.describeCluster()
                            .nodes()
                            .get(PROBE_LIMIT_MS, TimeUnit.MILLISECONDS)
                            .size()
                    >= replication;
        } catch (ExecutionException | TimeoutException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static void await(String what, BooleanSupplier ready) {
        Instant end = Instant.now().plus(PATIENCE);
        Semaphore never = new Semaphore(0);
        try {
            while (!ready.getAsBoolean()) {
                if (Instant.now().isAfter(end)) {
                    throw new IllegalStateException(what + " was not ready within " + PATIENCE.toSeconds() + " s");
                }
                never.tryAcquire(LOOK_AGAIN.toMillis(), TimeUnit.MILLISECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    static void say(String what) {
        System.out.println("registrar: " + what);
    }
}
