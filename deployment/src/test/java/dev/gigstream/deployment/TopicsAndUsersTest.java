package dev.gigstream.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Topics and rights in the cluster against the catalogue that everything else follows. */
class TopicsAndUsersTest {
    private static final Map<String, Object> CATALOGUE = Repository.yaml("schemas/avro/src/main/resources/topics.yaml");
    private static final String EVERYONE = "everyone";
    /** Applications within an application: they have a group and dead letters of their own. */
    private static final Map<String, Set<String>> INNER = Map.of("notification-service", Set.of("notification-mail"));

    private final Cluster cluster =
            Cluster.overlays().filter(Cluster::isProduction).findFirst().orElseThrow();

    @Test
    void makesEveryTopicAsTheCatalogueSays() {
        Map<String, Map<String, Object>> expected = new TreeMap<>();
        Tree.maps(CATALOGUE.get("topics"))
                .forEach(topic -> expected.put(Tree.text(topic, "name"), specification(topic, partitions(topic))));
        Map<String, Object> letters = Tree.map(CATALOGUE.get("deadLetters"));
        deadLetters().forEach(name -> expected.put(name, specification(letters, (Integer) letters.get("partitions"))));

        Map<String, Map<String, Object>> found = new TreeMap<>();
        cluster.kind("KafkaTopic").forEach(topic -> found.put(Cluster.name(topic), Tree.map(topic.get("spec"))));
        assertThat(found).isEqualTo(expected);
    }

    @Test
    void belongsToOneCluster() {
        Stream.of("KafkaTopic", "KafkaUser", "KafkaNodePool")
                .flatMap(cluster::kind)
                .forEach(resource -> assertThat(Tree.text(resource, "metadata", "labels", "strimzi.io/cluster"))
                        .isEqualTo(
                                Cluster.name(cluster.kind("Kafka").findFirst().orElseThrow())));
    }

    @Test
    void hasOneUserForEachThatLogsIn() {
        Set<String> expected =
                Application.serving().stream().map(Application::name).collect(Collectors.toCollection(TreeSet::new));
        expected.addAll(Set.of("schema-registrar", "keda"));
        assertThat(cluster.kind("KafkaUser").map(Cluster::name)).containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void letsAnApplicationReadAndWriteWhatTheCatalogueSays() {
        for (Application application : Application.serving()) {
            Map<String, Set<String>> expected = new TreeMap<>();
            Tree.maps(CATALOGUE.get("topics")).forEach(topic -> {
                boolean owns = Set.of(application.name(), EVERYONE).contains(Tree.text(topic, "owner"));
                boolean reads = Tree.texts(topic.get("readers")).contains(application.name());
                if (owns || reads) {
                    expected.put(Tree.text(topic, "name"), operations(reads, owns));
                }
            });
            applicationsWithin(application)
                    .filter(deadLetterApplications()::contains)
                    .forEach(name -> {
                        expected.put(name + ".dlq.v1", Set.of("Write", "Describe"));
                        expected.put(name + ".replay.v1", Set.of("Read", "Describe"));
                    });
            assertThat(rights(application.name(), "topic", "literal"))
                    .as(application.name())
                    .isEqualTo(expected);
        }
    }

    @Test
    void letsStreamsKeepTheirOwnTopicsAndTransactions() {
        for (Application application : Application.serving()) {
            Set<String> prefixes = application.hasState()
                    ? applicationsWithin(application).map(name -> name + "-").collect(Collectors.toSet())
                    : Set.of();
            assertThat(rights(application.name(), "topic", "prefix").keySet()).isEqualTo(prefixes);
            assertThat(rights(application.name(), "transactionalId", "prefix").keySet())
                    .isEqualTo(prefixes);
        }
    }

    @Test
    void letsOutboxesWriteInTransactions() {
        for (Application application : Application.serving()) {
            String pom = Repository.text(application.module().resolve("pom.xml"));
            boolean hasOutbox = pom.contains("<artifactId>outbox-jdbc</artifactId>")
                    || pom.contains("<artifactId>outbox-mongo</artifactId>");
            assertThat(rights(application.name(), "transactionalId", "literal").keySet())
                    .as(application.name())
                    .isEqualTo(hasOutbox ? Set.of(application.name() + "-outbox") : Set.of());
        }
    }

    @Test
    void letsAnApplicationJoinItsOwnGroupsOnly() {
        for (Application application : Application.serving()) {
            Set<String> groups = applicationsWithin(application)
                    .filter(deadLetterApplications()::contains)
                    .collect(Collectors.toCollection(HashSet::new));
            if (application.name().equals("gig-search-index")) {
                groups.add("gig-search-index-indexer");
            }
            assertThat(rights(application.name(), "group", "literal").keySet())
                    .as(application.name())
                    .isEqualTo(groups);
        }
    }

    @Test
    void letsTheRegistrarLookAndNotTouch() {
        Map<String, Set<String>> rights = rights("schema-registrar", "topic", "literal");
        assertThat(rights.keySet())
                .isEqualTo(cluster.kind("KafkaTopic").map(Cluster::name).collect(Collectors.toSet()));
        assertThat(rights.values()).containsOnly(Set.of("Describe", "DescribeConfigs"));
    }

    @Test
    void nobodyHasRightsOverEverything() {
        cluster.kind("KafkaUser")
                .forEach(user -> acls(user).forEach(acl -> {
                    String name = Tree.text(acl, "resource", "name");
                    if (name.equals("*")) {
                        assertThat(Tree.texts(acl.get("operations")))
                                .as(Cluster.name(user))
                                .containsExactly("Describe");
                        assertThat(Cluster.name(user)).isEqualTo("keda");
                    }
                    assertThat(Tree.texts(acl.get("operations"))).doesNotContain("All", "Alter", "ClusterAction");
                    assertThat(Tree.text(acl, "resource", "type")).isNotEqualTo("cluster");
                }));
    }

    @Test
    void takesALoginOverTlsFromEverybody() {
        Object kafka = Tree.at(cluster.get("Kafka", "gigstream"), "spec", "kafka");
        assertThat(Tree.maps(Tree.at(kafka, "listeners"))).singleElement().satisfies(listener -> {
            assertThat(listener).containsEntry("tls", true).containsEntry("type", "internal");
            assertThat(Tree.text(listener, "authentication", "type")).isEqualTo("scram-sha-512");
        });
        assertThat(Tree.text(kafka, "authorization", "type")).isEqualTo("simple");
        assertThat(Tree.at(kafka, "config", "auto.create.topics.enable")).isEqualTo(false);
        for (Application application : Application.all()) {
            if (application.keys().containsKey("KAFKA_BOOTSTRAP_SERVERS")) {
                assertThat(cluster.environment(application.name()))
                        .as(application.name())
                        .containsEntry("KAFKA_BOOTSTRAP_SERVERS", "gigstream-kafka-bootstrap:9093")
                        .containsEntry("KAFKA_SECURITY_PROTOCOL", "SASL_SSL")
                        .containsEntry("KAFKA_TRUSTED_CERTIFICATES", "/etc/gigstream/kafka/ca.crt")
                        .containsEntry(
                                "KAFKA_SASL_JAAS_CONFIG",
                                "{secretKeyRef={name=" + application.name() + ", key=sasl.jaas.config}}");
            }
        }
    }

    @Test
    void scalesByTheLagOfEveryGroup() {
        Set<String> watched = cluster.kind("ScaledObject")
                .flatMap(scaler -> Tree.maps(Tree.at(scaler, "spec", "triggers")))
                .map(trigger -> Tree.text(trigger, "metadata", "consumerGroup"))
                .filter(group -> !group.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> groups = Application.serving().stream()
                .flatMap(application -> rights(application.name(), "group", "literal").keySet().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(watched).isEqualTo(groups);
    }

    private static Map<String, Object> specification(Map<String, Object> topic, int partitions) {
        String cleanup = topic.containsKey("cleanup") ? Tree.text(topic, "cleanup") : "delete";
        return Map.of(
                "partitions",
                partitions,
                "replicas",
                3,
                "config",
                Map.of(
                        "cleanup.policy",
                        cleanup,
                        "min.compaction.lag.ms",
                        number(topic.containsKey("history") ? millis(topic, "history") : 0),
                        "min.insync.replicas",
                        2,
                        "retention.ms",
                        number(millis(topic, "retention"))));
    }

    private static int partitions(Map<String, Object> topic) {
        Object own = topic.get("partitions");
        return (Integer) (own == null ? Tree.at(CATALOGUE, "defaults", "partitions") : own);
    }

    private static long millis(Map<String, Object> topic, String key) {
        String text = Tree.text(topic, key);
        return text.isEmpty() || text.equals("forever")
                ? -1
                : Duration.parse(text).toMillis();
    }

    /** As a YAML reader makes it. */
    private static Number number(long value) {
        return value == (int) value ? (Number) (int) value : (Number) value;
    }

    private static Set<String> operations(boolean reads, boolean writes) {
        Set<String> operations = new HashSet<>(Set.of("Describe"));
        if (reads) {
            operations.add("Read");
        }
        if (writes) {
            operations.add("Write");
        }
        return operations;
    }

    private static List<String> deadLetterApplications() {
        return Tree.texts(Tree.at(CATALOGUE, "deadLetters", "applications"));
    }

    private static Stream<String> deadLetters() {
        return deadLetterApplications().stream().flatMap(name -> Stream.of(name + ".dlq.v1", name + ".replay.v1"));
    }

    private static Stream<String> applicationsWithin(Application application) {
        return Stream.concat(Stream.of(application.name()), INNER.getOrDefault(application.name(), Set.of()).stream());
    }

    private Map<String, Set<String>> rights(String user, String type, String pattern) {
        Map<String, Set<String>> rights = new TreeMap<>();
        acls(cluster.get("KafkaUser", user))
                .filter(acl -> Tree.text(acl, "resource", "type").equals(type))
                .filter(acl -> Tree.text(acl, "resource", "patternType").equals(pattern))
                .forEach(acl ->
                        rights.put(Tree.text(acl, "resource", "name"), Set.copyOf(Tree.texts(acl.get("operations")))));
        return rights;
    }

    private static Stream<Map<String, Object>> acls(Map<String, Object> user) {
        return Tree.maps(Tree.at(user, "spec", "authorization", "acls"));
    }
}
