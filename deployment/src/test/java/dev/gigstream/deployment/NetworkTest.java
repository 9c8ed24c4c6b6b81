package dev.gigstream.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class NetworkTest {
    private static final String NAME = "app.kubernetes.io/name";
    private static final String STORE = "gigstream.dev/store";

    static Stream<Cluster> overlays() {
        return Cluster.overlays();
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void deniesWhatNobodyAllowed(Cluster cluster) {
        Object policy = cluster.get("NetworkPolicy", "default-deny").get("spec");
        assertThat(Tree.map(Tree.at(policy, "podSelector"))).isEmpty();
        assertThat(Tree.texts(Tree.at(policy, "policyTypes"))).containsExactlyInAnyOrder("Ingress", "Egress");
        assertThat(Tree.map(policy)).doesNotContainKeys("ingress", "egress");
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void hasAPolicyForEveryWorkload(Cluster cluster) {
        cluster.workloads().forEach(workload -> {
            Object policy = cluster.get("NetworkPolicy", Cluster.name(workload)).get("spec");
            assertThat(Tree.map(Tree.at(policy, "podSelector", "matchLabels")))
                    .isEqualTo(Map.of(NAME, Cluster.name(workload)));
            assertThat(Tree.map(Tree.at(workload, "spec", "template", "metadata", "labels")))
                    .containsEntry(NAME, Cluster.name(workload));
            assertThat(Tree.texts(Tree.at(policy, "policyTypes"))).containsExactlyInAnyOrder("Ingress", "Egress");
        });
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void letsTheOutsideReachTheGatewayAlone(Cluster cluster) {
        Set<String> reached = cluster.kind("NetworkPolicy")
                .filter(policy ->
                        sources(policy).anyMatch(peer -> namespaceOf(peer).equals("ingress-nginx")))
                .map(Cluster::name)
                .collect(Collectors.toSet());
        assertThat(reached).containsExactly("edge-gateway");
        assertThat(cluster.kind("NetworkPolicy").flatMap(NetworkTest::sources))
                .noneMatch(peer -> peer.containsKey("ipBlock") || peer.isEmpty());
        assertThat(cluster.kind("Ingress")
                        .flatMap(ingress -> Tree.maps(Tree.at(ingress, "spec", "rules")))
                        .flatMap(rule -> Tree.maps(Tree.at(rule, "http", "paths")))
                        .map(path -> Tree.text(path, "backend", "service", "name")))
                .containsExactly("edge-gateway");
        assertThat(cluster.kind("Service"))
                .allSatisfy(service ->
                        assertThat(Tree.map(service.get("spec")).get("type")).isNull());
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void speaksTlsWithTheOutsideAndKeepsABrowserAtOneGateway(Cluster cluster) {
        Map<String, Object> ingress = cluster.get("Ingress", "gigstream");
        Set<String> hosts = Tree.maps(Tree.at(ingress, "spec", "rules"))
                .map(rule -> Tree.text(rule, "host"))
                .collect(Collectors.toSet());
        assertThat(Tree.maps(Tree.at(ingress, "spec", "tls")).flatMap(tls -> Tree.texts(tls.get("hosts")).stream()))
                .containsExactlyInAnyOrderElementsOf(hosts);
        assertThat(hosts)
                .allSatisfy(host -> assertThat(cluster.setting("PUBLIC_URL")).isEqualTo("https://" + host));
        assertThat(Tree.map(Tree.at(ingress, "metadata", "annotations")))
                .containsEntry("nginx.ingress.kubernetes.io/affinity", "cookie");
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void letsNoServiceReachAnother(Cluster cluster) {
        Set<String> applications =
                Application.serving().stream().map(Application::name).collect(Collectors.toSet());
        for (Application application : Application.serving()) {
            Map<String, Object> policy = cluster.get("NetworkPolicy", application.name());
            Set<String> asks = names(targets(policy));
            asks.retainAll(applications);
            Set<String> isAskedBy = names(sources(policy));
            if (application.isGateway()) {
                assertThat(asks).allMatch(name -> name.endsWith("-service"));
                assertThat(isAskedBy).isEmpty();
            } else {
                // The only one that has to ask its own kind.
                Set<String> peers =
                        application.name().equals("notification-service") ? Set.of(application.name()) : Set.of();
                assertThat(asks).as(application.name()).isEqualTo(peers);
                Set<String> allowed = new HashSet<>(peers);
                if (application.name().endsWith("-service")) {
                    allowed.add("edge-gateway");
                }
                assertThat(isAskedBy).as(application.name()).isEqualTo(allowed);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void letsTheGatewayReachEachServiceWhereItListens(Cluster cluster) {
        Map<String, Object> gateway = cluster.get("NetworkPolicy", "edge-gateway");
        for (Application application : Application.serving()) {
            if (application.name().endsWith("-service")) {
                Set<Integer> ports = Stream.concat(Stream.of(application.port()), application.socketPort().stream())
                        .collect(Collectors.toSet());
                assertThat(ports(gateway, "egress", "to", application.name())).isEqualTo(ports);
                assertThat(ports(cluster.get("NetworkPolicy", application.name()), "ingress", "from", "edge-gateway"))
                        .isEqualTo(ports);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void letsAnApplicationReachItsOwnStoresOnly(Cluster cluster) {
        for (Application application : Application.serving()) {
            Set<String> keys = application.keys().keySet();
            Set<String> expected = new TreeSet<>();
            addIf(expected, "mysql", keys.contains("AUTH_DB_URL"));
            addIf(expected, "postgres", keys.contains("PAYMENTS_DB_URL") || keys.contains("REVIEWS_DB_URL"));
            addIf(expected, "mongodb", keys.contains("MONGODB_URI"));
            addIf(expected, "redis", keys.contains("REDIS_URL"));
            addIf(expected, "mail", keys.contains("SMTP_HOST"));
            Map<String, Object> policy = cluster.get("NetworkPolicy", application.name());
            assertThat(labels(targets(policy), STORE)).as(application.name()).isEqualTo(expected);
            boolean searches = targets(policy)
                    .anyMatch(peer -> peer.toString().contains("elasticsearch.k8s.elastic.co/cluster-name"));
            assertThat(searches).as(application.name()).isEqualTo(keys.contains("ELASTICSEARCH_URL"));
            assertThat(targets(policy)).anyMatch(peer -> peer.toString().contains("strimzi.io/kind=Kafka"));
            assertThat(names(targets(policy))).contains("registry");
        }
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void letsThePaymentServiceAloneOutside(Cluster cluster) {
        Set<String> outside = cluster.kind("NetworkPolicy")
                .filter(policy -> targets(policy).anyMatch(peer -> peer.containsKey("ipBlock")))
                .map(Cluster::name)
                .collect(Collectors.toCollection(TreeSet::new));
        // Strimzi's operators watch the cluster's API, whose address nobody can know here.
        assertThat(outside).containsExactly("kafka", "payment-service");
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void letsAStoreBeReachedByItsUsersOnly(Cluster cluster) {
        cluster.workloads()
                .filter(workload -> Tree.at(workload, "spec", "template", "metadata", "labels", STORE) != null)
                .map(Cluster::name)
                .forEach(store -> {
                    Set<String> users = cluster.kind("NetworkPolicy")
                            .filter(policy -> labels(targets(policy), STORE).contains(store))
                            .map(Cluster::name)
                            .collect(Collectors.toCollection(TreeSet::new));
                    Set<String> allowed = names(sources(cluster.get("NetworkPolicy", store)));
                    allowed.remove(store);
                    assertThat(allowed).as(store).isEqualTo(users);
                });
    }

    private static void addIf(Set<String> stores, String store, boolean isUsed) {
        if (isUsed) {
            stores.add(store);
        }
    }

    private static Stream<Map<String, Object>> sources(Map<String, Object> policy) {
        return rules(policy, "ingress").flatMap(rule -> peers(rule, "from"));
    }

    private static Stream<Map<String, Object>> targets(Map<String, Object> policy) {
        return rules(policy, "egress").flatMap(rule -> peers(rule, "to"));
    }

    private static Stream<Map<String, Object>> rules(Map<String, Object> policy, String direction) {
        return Tree.maps(Tree.at(policy, "spec", direction));
    }

    /** A rule without peers allows everybody: that shows as a peer without a selector. */
    private static Stream<Map<String, Object>> peers(Map<String, Object> rule, String key) {
        return rule.containsKey(key) ? Tree.maps(rule.get(key)) : Stream.of(Map.of());
    }

    private static Set<Integer> ports(Map<String, Object> policy, String direction, String key, String name) {
        return rules(policy, direction)
                .filter(rule -> labels(peers(rule, key), NAME).equals(Set.of(name)))
                .flatMap(rule -> Tree.maps(rule.get("ports")))
                .map(port -> (Integer) port.get("port"))
                .collect(Collectors.toSet());
    }

    private static Set<String> names(Stream<Map<String, Object>> peers) {
        return labels(peers, NAME);
    }

    private static Set<String> labels(Stream<Map<String, Object>> peers, String label) {
        return peers.map(peer -> Tree.text(peer, "podSelector", "matchLabels", label))
                .filter(value -> !value.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String namespaceOf(Map<String, Object> peer) {
        return Tree.text(peer, "namespaceSelector", "matchLabels", "kubernetes.io/metadata.name");
    }
}
