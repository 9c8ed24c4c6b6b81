package dev.gigstream.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WorkloadsTest {
    private static final Set<String> NOT_READ_BY_APPLICATIONS = Set.of("POD_NAME");

    static Stream<Cluster> overlays() {
        return Cluster.overlays();
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void admitsRestrictedPodsOnly(Cluster cluster) {
        assertThat(Tree.map(Tree.at(cluster.get("Namespace", "gigstream"), "metadata", "labels")))
                .containsEntry("pod-security.kubernetes.io/enforce", "restricted");
        assertThat(cluster.pods()).isNotEmpty().allSatisfy(pod -> {
            assertThat(Tree.at(pod, "securityContext", "runAsNonRoot")).isEqualTo(true);
            assertThat((Integer) Tree.at(pod, "securityContext", "runAsUser")).isPositive();
            assertThat(Tree.text(pod, "securityContext", "seccompProfile", "type"))
                    .isEqualTo("RuntimeDefault");
            assertThat(pod).containsEntry("automountServiceAccountToken", false);
            assertThat(pod).doesNotContainKeys("hostNetwork", "hostPID", "hostIPC");
            assertThat(Cluster.containers(pod)).isNotEmpty().allSatisfy(container -> {
                assertThat(Tree.at(container, "securityContext", "allowPrivilegeEscalation"))
                        .isEqualTo(false);
                assertThat(Tree.texts(Tree.at(container, "securityContext", "capabilities", "drop")))
                        .containsExactly("ALL");
                assertThat(Tree.at(container, "securityContext", "capabilities", "add"))
                        .isNull();
                assertThat(Tree.at(container, "securityContext", "privileged")).isNull();
            });
            assertThat(Tree.maps(pod.get("volumes"))).noneMatch(volume -> volume.containsKey("hostPath"));
        });
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void writesNowhereButWhereItIsGivenRoom(Cluster cluster) {
        assertThat(cluster.workloads().flatMap(Cluster::containers)).allSatisfy(container -> {
            assertThat(Tree.at(container, "securityContext", "readOnlyRootFilesystem"))
                    .as(Tree.text(container, "name"))
                    .isEqualTo(true);
            assertThat(Tree.maps(container.get("volumeMounts")))
                    .as(Tree.text(container, "name"))
                    .anyMatch(mount -> Tree.text(mount, "mountPath").equals("/tmp"));
        });
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void boundsWhatEveryContainerTakes(Cluster cluster) {
        assertThat(cluster.pods().flatMap(Cluster::containers)).allSatisfy(container -> {
            for (String bound : Set.of("requests", "limits")) {
                assertThat(Tree.map(Tree.at(container, "resources", bound)))
                        .as(Tree.text(container, "name") + " " + bound)
                        .containsOnlyKeys("cpu", "memory");
            }
        });
        assertThat(cluster.kind("KafkaNodePool"))
                .hasSize(2)
                .allSatisfy(pool -> assertThat(Tree.map(Tree.at(pool, "spec", "resources")))
                        .containsOnlyKeys("requests", "limits"));
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void asksEverythingThatServesHowItIs(Cluster cluster) {
        cluster.workloads()
                .filter(workload -> !Tree.text(workload, "kind").equals("Job"))
                .forEach(workload -> {
                    Map<String, Object> container =
                            Cluster.containers(workload).findFirst().orElseThrow();
                    assertThat(container)
                            .as(Cluster.name(workload))
                            .containsKeys("startupProbe", "livenessProbe", "readinessProbe");
                });
        for (Application application : Application.serving()) {
            Map<String, Object> container = cluster.container(application.name());
            assertThat(probe(container, "livenessProbe"))
                    .isEqualTo("/actuator/health/liveness:" + application.managementPort());
            assertThat(probe(container, "startupProbe"))
                    .isEqualTo("/actuator/health/liveness:" + application.managementPort());
            assertThat(probe(container, "readinessProbe"))
                    .isEqualTo("/actuator/health/readiness:" + application.managementPort());
        }
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void pinsEveryImage(Cluster cluster) {
        assertThat(cluster.workloads().flatMap(Cluster::containers))
                .allSatisfy(container -> assertThat(Tree.text(container, "image"))
                        .matches("[a-z/-]+:v?\\d+\\.\\d+(\\.\\d+)?(-SNAPSHOT)?"));
        for (Application application : Application.serving()) {
            assertThat(Tree.text(cluster.container(application.name()), "image"))
                    .isEqualTo("gigstream/" + application.name() + ":1.0.0-SNAPSHOT");
        }
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void runsTheServersInTheVersionsThatTheTestsRun(Cluster cluster) {
        assertThat(Tree.text(cluster.get("Kafka", "gigstream"), "spec", "kafka", "version"))
                .isEqualTo(Repository.property("kafka-broker.version"));
        assertThat(Tree.text(cluster.get("Elasticsearch", "gigstream"), "spec", "version"))
                .isEqualTo(Repository.property("elasticsearch-server.version"));
        assertThat(Tree.text(cluster.get("Kibana", "gigstream"), "spec", "version"))
                .isEqualTo(Repository.property("elasticsearch-server.version"));
        assertThat(Tree.text(cluster.container("registry"), "image"))
                .endsWith(":" + Repository.property("apicurio-registry.version"));
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void runsAtLeastTwoOfEverythingThatServes(Cluster cluster) {
        cluster.replicated().map(Cluster::name).forEach(name -> {
            int least = leastReplicas(cluster, name);
            // In dev each payment-service has a simulator of its own.
            boolean alone = !cluster.isProduction() && name.equals("payment-service");
            assertThat(least).as(name).isGreaterThanOrEqualTo(alone ? 1 : 2);
        });
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void givesEveryApplicationOneScaler(Cluster cluster) {
        for (Application application : Application.serving()) {
            long scalers = Stream.of("HorizontalPodAutoscaler", "ScaledObject")
                    .filter(kind -> cluster.find(kind, application.name()).isPresent())
                    .count();
            assertThat(scalers).as(application.name()).isEqualTo(1);
            // A number here would be put back at every rollout.
            assertThat(Tree.at(cluster.workload(application.name()), "spec", "replicas"))
                    .isNull();
        }
        Stream.of("HorizontalPodAutoscaler", "ScaledObject")
                .flatMap(cluster::kind)
                .forEach(scaler -> {
                    Object target = Tree.at(scaler, "spec", "scaleTargetRef");
                    assertThat(Tree.text(cluster.workload(Tree.text(target, "name")), "kind"))
                            .isEqualTo(Tree.text(target, "kind"));
                });
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void neverTakesTwoAwayAtOnce(Cluster cluster) {
        cluster.replicated().map(Cluster::name).forEach(name -> {
            Object budget = cluster.get("PodDisruptionBudget", name).get("spec");
            assertThat(Tree.at(budget, "maxUnavailable")).isEqualTo(1);
            assertThat(Tree.text(budget, "selector", "matchLabels", "app.kubernetes.io/name"))
                    .isEqualTo(name);
        });
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void spreadsOverZonesAndNodes(Cluster cluster) {
        cluster.replicated()
                .forEach(workload -> assertThat(
                                Tree.maps(Tree.at(workload, "spec", "template", "spec", "topologySpreadConstraints"))
                                        .map(spread -> Tree.text(spread, "topologyKey")))
                        .as(Cluster.name(workload))
                        .containsExactly("topology.kubernetes.io/zone", "kubernetes.io/hostname"));
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void finishesWhatRunsBeforeItStops(Cluster cluster) {
        cluster.replicated().forEach(workload -> {
            Object pod = Tree.at(workload, "spec", "template", "spec");
            Object pause = Tree.at(
                    Cluster.containers(workload).findFirst().orElseThrow(), "lifecycle", "preStop", "sleep", "seconds");
            assertThat(pause).as(Cluster.name(workload)).isEqualTo(10);
            // The pause, and two phases of a Spring application with 15 s each.
            assertThat((Integer) Tree.at(pod, "terminationGracePeriodSeconds")).isGreaterThanOrEqualTo(45);
            if (Tree.text(workload, "kind").equals("Deployment")) {
                assertThat(Tree.at(workload, "spec", "strategy", "rollingUpdate", "maxUnavailable"))
                        .isEqualTo(0);
            }
        });
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void keepsStateOfStreamsOnVolumes(Cluster cluster) {
        for (Application application : Application.serving()) {
            Map<String, Object> workload = cluster.workload(application.name());
            assertThat(Tree.text(workload, "kind"))
                    .as(application.name())
                    .isEqualTo(application.hasState() ? "StatefulSet" : "Deployment");
            if (application.hasState()) {
                assertThat(Tree.maps(Tree.at(workload, "spec", "volumeClaimTemplates"))
                                .map(Cluster::name))
                        .containsExactly("state");
                assertThat(Tree.maps(cluster.container(application.name()).get("volumeMounts")))
                        .contains(Map.of("name", "state", "mountPath", "/var/lib/gigstream"));
                assertThat(cluster.environment(application.name()))
                        .containsEntry("STREAMS_STATE_DIR", "/var/lib/gigstream/streams")
                        .containsEntry("STREAMS_STANDBY_REPLICAS", "1")
                        .containsEntry("TOPIC_REPLICATION", "3");
                assertThat(cluster.find("Service", Tree.text(workload, "spec", "serviceName")))
                        .isPresent();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void givesErrorsRoomToWaitForTheBroker(Cluster cluster) {
        for (Application application : Application.serving()) {
            assertThat(cluster.environment(application.name()))
                    .as(application.name())
                    .containsEntry("ERROR_LOG_DIR", "/var/lib/gigstream/errors");
            assertThat(Tree.maps(cluster.container(application.name()).get("volumeMounts")))
                    .as(application.name())
                    .anyMatch(mount -> Tree.text(mount, "mountPath").equals("/var/lib/gigstream"));
        }
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void saysNothingThatNoApplicationReads(Cluster cluster) {
        for (Application application : deployed(cluster)) {
            Set<String> given =
                    new TreeSet<>(cluster.environment(application.name()).keySet());
            given.removeAll(NOT_READ_BY_APPLICATIONS);
            assertThat(application.keys().keySet()).as(application.name()).containsAll(given);
        }
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void saysEverythingThatAnApplicationCannotGuess(Cluster cluster) {
        for (Application application : deployed(cluster)) {
            Set<String> needed = new TreeSet<>(application.requiredKeys());
            assertThat(cluster.environment(application.name()).keySet())
                    .as(application.name())
                    .containsAll(needed);
        }
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void takesSecretsByReferenceOnly(Cluster cluster) {
        cluster.workloads()
                .flatMap(Cluster::containers)
                .flatMap(container -> Tree.maps(container.get("env")))
                .forEach(entry -> {
                    String key = Tree.text(entry, "name");
                    if (key.matches(".*(PASSWORD|SECRET|LINK_KEY|KEY_ID|JAAS_CONFIG|MONGODB_URI|REDIS_URL)")) {
                        assertThat(Tree.at(entry, "valueFrom", "secretKeyRef"))
                                .as(key)
                                .isNotNull();
                    }
                });
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void readsNobodyElsesSecrets(Cluster cluster) {
        for (Application application : Application.serving()) {
            assertThat(Tree.maps(cluster.container(application.name()).get("env"))
                            .map(entry -> Tree.text(entry, "valueFrom", "secretKeyRef", "name"))
                            .filter(name -> !name.isEmpty()))
                    .as(application.name())
                    .isSubsetOf(application.name(), application.name() + "-secrets");
        }
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void namesThePortsThatApplicationsHave(Cluster cluster) {
        Map<String, String> gateway = cluster.environment("edge-gateway");
        for (Application application : Application.serving()) {
            String name = application.name();
            assertThat(port(cluster.container(name), "http")).isEqualTo(application.port());
            if (name.endsWith("-service")) {
                String key = name.toUpperCase(Locale.ROOT).replace('-', '_') + "_URL";
                assertThat(gateway).containsEntry(key, "http://" + name + ":" + application.port());
                assertThat(Tree.maps(Tree.at(cluster.get("Service", name), "spec", "ports"))
                                .map(port -> port.get("port")))
                        .containsExactly(application.port());
            }
            application.socketPort().ifPresent(port -> {
                assertThat(port(cluster.container(name), "sockets")).isEqualTo(port);
                assertThat(gateway).containsValue("http://" + name + "-sockets:" + port);
                assertThat(Tree.text(cluster.get("Service", name + "-sockets"), "spec", "sessionAffinity"))
                        .isEqualTo("ClientIP");
            });
        }
    }

    private static Iterable<Application> deployed(Cluster cluster) {
        return Application.all().stream()
                .filter(application ->
                        !cluster.isProduction() || !application.name().equals("razorpay-simulator"))
                .toList();
    }

    private static int leastReplicas(Cluster cluster, String name) {
        Object fixed = Tree.at(cluster.workload(name), "spec", "replicas");
        if (fixed != null) {
            return (Integer) fixed;
        }
        return (Integer) cluster.find("HorizontalPodAutoscaler", name)
                .map(scaler -> Tree.at(scaler, "spec", "minReplicas"))
                .orElseGet(() -> Tree.at(cluster.get("ScaledObject", name), "spec", "minReplicaCount"));
    }

    private static String probe(Map<String, Object> container, String kind) {
        Object get = Tree.at(container, kind, "httpGet");
        return Tree.text(get, "path") + ":" + port(container, Tree.text(get, "port"));
    }

    private static int port(Map<String, Object> container, String name) {
        return Tree.maps(container.get("ports"))
                .filter(port -> Tree.text(port, "name").equals(name))
                .map(port -> (Integer) port.get("containerPort"))
                .findFirst()
                .orElseThrow(() -> new AssertionError(container.get("name") + " has no port " + name));
    }
}
