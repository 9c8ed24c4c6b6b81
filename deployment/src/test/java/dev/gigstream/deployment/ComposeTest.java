package dev.gigstream.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ComposeTest {
    private static final String FILE = "docker-compose.kafka.yml";
    private static final Set<String> BROKERS = Set.of("kafka-1", "kafka-2", "kafka-3");
    private static final Set<String> RUN_ONCE = Set.of("schema-registrar", "kibana-objects");
    private static final Pattern VARIABLE = Pattern.compile("(?<!\\$)\\$\\{([A-Z_]+)(:[^}]*)?}");
    private static final Pattern ADDRESS = Pattern.compile("([a-z][a-z0-9-]+):(\\d{2,5})");

    private final Map<String, Object> compose = Repository.yaml(FILE);
    private final Map<String, Object> services = Tree.map(compose.get("services"));

    @Test
    void keepsToTheSpecification() {
        assertThat(JsonSchema.named("compose-spec.json").complaints(compose)).isEmpty();
    }

    @Test
    void runsEveryApplicationFromItsImage() {
        assertThat(Application.all())
                .allSatisfy(application -> assertThat(Tree.text(services, application.name(), "image"))
                        .isEqualTo("${IMAGES_PREFIX:-" + Repository.property("images.prefix") + "}/"
                                + application.name() + ":${IMAGES_TAG:-1.0.0-SNAPSHOT}"));
    }

    @Test
    void pinsEveryOtherImageToOneVersion() {
        eachService((name, service) -> {
            if (Application.all().stream()
                    .noneMatch(application -> application.name().equals(name))) {
                assertThat(Tree.text(service, "image")).as(name).matches("[a-z/-]+:v?\\d+\\.\\d+(\\.\\d+)?");
            }
        });
    }

    @Test
    void runsTheServersInTheVersionsThatTheTestsRun() {
        assertThat(BROKERS)
                .allSatisfy(broker -> assertThat(imageOf(broker)).isEqualTo("apache/kafka:" + version("kafka-broker")));
        assertThat(imageOf("registry")).isEqualTo("apicurio/apicurio-registry:" + version("apicurio-registry"));
        assertThat(imageOf("elasticsearch")).isEqualTo("elasticsearch:" + version("elasticsearch-server"));
        assertThat(imageOf("kibana")).isEqualTo("kibana:" + version("elasticsearch-server"));
    }

    @Test
    void publishesTheGatewayToEverybodyAndToolsToThisMachine() {
        Map<String, List<String>> published = new TreeMap<>();
        eachService((name, service) -> {
            if (service.containsKey("ports")) {
                published.put(name, Tree.texts(service.get("ports")));
            }
        });
        assertThat(published.remove("edge-gateway")).containsExactly("8080:8080");
        assertThat(published.keySet()).containsExactly("grafana", "kafka-ui", "kibana", "mailpit", "prometheus");
        assertThat(published.values())
                .allSatisfy(ports -> assertThat(ports).allMatch(port -> port.startsWith("127.0.0.1:")));
    }

    @Test
    void boundsTheMemoryOfEverything() {
        eachService((name, service) -> assertThat(Tree.text(service, "deploy", "resources", "limits", "memory"))
                .as(name)
                .matches("\\d+[mg]"));
    }

    @Test
    void knowsOfEverythingWhetherItIsWell() {
        eachService((name, service) ->
                assertThat(service.containsKey("healthcheck")).as(name).isNotEqualTo(RUN_ONCE.contains(name)));
    }

    @Test
    void startsNothingBeforeWhatItNeedsIsWell() {
        eachService((name, service) -> Tree.map(service.get("depends_on"))
                .forEach((needed, how) -> assertThat(Tree.text(how, "condition"))
                        .as(name + " needs " + needed)
                        .isEqualTo(RUN_ONCE.contains(needed) ? "service_completed_successfully" : "service_healthy")));
    }

    @Test
    void waitsForEveryServerThatAnApplicationIsTold() {
        for (Application application : Application.serving()) {
            Object service = services.get(application.name());
            Set<String> needed = Tree.map(Tree.at(service, "depends_on")).keySet();
            assertThat(needed).as(application.name()).contains("schema-registrar");
            assertThat(needed).as(application.name()).containsAll(storesNamedIn(application));
        }
        assertThat(Tree.map(Tree.at(services, "schema-registrar", "depends_on")).keySet())
                .containsAll(BROKERS)
                .contains("registry");
    }

    @Test
    void hasTheSameApplicationsInBothProfiles() {
        Set<String> slim = new TreeSet<>();
        eachService((name, service) -> {
            List<String> profiles = Tree.texts(service.get("profiles"));
            assertThat(profiles).as(name).contains("full");
            if (profiles.contains("slim")) {
                slim.add(name);
            }
        });
        assertThat(slim)
                .containsAll(Application.all().stream().map(Application::name).toList());
        assertThat(slim).doesNotContain("kibana", "kafka-ui", "prometheus", "grafana");
        slim.forEach(name -> assertThat(slim)
                .containsAll(Tree.map(Tree.at(services, name, "depends_on")).keySet()));
    }

    @Test
    void saysNothingThatNoApplicationReads() {
        for (Application application : Application.all()) {
            assertThat(application.keys().keySet())
                    .as(application.name())
                    .containsAll(environment(application).keySet());
        }
    }

    @Test
    void saysEverythingThatAnApplicationCannotGuess() {
        for (Application application : Application.all()) {
            assertThat(environment(application).keySet())
                    .as(application.name())
                    .containsAll(application.requiredKeys());
        }
    }

    @Test
    void namesThePortsThatApplicationsHave() {
        for (Application application : Application.serving()) {
            assertThat(Tree.text(services, application.name(), "healthcheck", "test"))
                    .contains("http://127.0.0.1:" + application.managementPort() + "/actuator/health/readiness");
        }
        List<Object> environments = services.values().stream()
                .map(service -> Tree.at(service, "environment"))
                .toList();
        assertThat(addressesIn(environments))
                .isNotEmpty()
                .allSatisfy((name, ports) -> assertThat(portsOf(name)).as(name).containsAll(ports));
    }

    @Test
    void letsPrometheusLookAtEveryApplication() {
        Object job = Tree.list(
                        Repository.yaml("deployment/compose/prometheus.yml").get("scrape_configs"))
                .getFirst();
        List<String> targets =
                Tree.texts(Tree.at(Tree.list(Tree.at(job, "static_configs")).getFirst(), "targets"));
        assertThat(targets)
                .containsExactlyInAnyOrderElementsOf(Application.serving().stream()
                        .map(application -> application.name() + ":" + application.managementPort())
                        .toList());
    }

    @Test
    void takesEverySecretFromTheFileThatIsMade() {
        Set<String> taken = VARIABLE.matcher(withoutComments())
                .results()
                .filter(variable -> ":?".equals(variable.group(2)))
                .map(variable -> variable.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        Tree.map(compose.get("secrets")).values().forEach(secret -> taken.add(Tree.text(secret, "environment")));
        assertThat(taken).containsExactlyInAnyOrderElementsOf(MakeSecrets.PASSWORDS);
    }

    @Test
    void mountsOnlyFilesThatAreThere() {
        eachService((name, service) -> Tree.texts(service.get("volumes")).stream()
                .map(volume -> volume.split(":")[0])
                .forEach(source -> {
                    if (source.startsWith("./deployment/secrets/")) {
                        assertThat(source).isIn("./deployment/secrets/jwks.json", "./deployment/secrets/signing");
                    } else if (source.startsWith("./")) {
                        assertThat(Repository.ROOT.resolve(source)).isRegularFile();
                    } else {
                        assertThat(Tree.map(compose.get("volumes"))).as(name).containsKey(source);
                    }
                }));
    }

    @Test
    void keepsApplicationsFromMoreThanTheyNeed() {
        for (Application application : Application.all()) {
            Object service = services.get(application.name());
            assertThat(Tree.at(service, "read_only")).as(application.name()).isEqualTo(true);
            assertThat(Tree.texts(Tree.at(service, "cap_drop"))).containsExactly("ALL");
            assertThat(Tree.texts(Tree.at(service, "security_opt"))).containsExactly("no-new-privileges:true");
        }
    }

    @Test
    void keepsStateOfStreamsOnAVolume() {
        for (Application application : Application.serving()) {
            boolean onVolume = Tree.texts(Tree.at(services, application.name(), "volumes"))
                    .contains(application.name() + ":/var/lib/gigstream");
            assertThat(onVolume).as(application.name()).isEqualTo(application.hasState());
        }
        assertThat(Files.exists(Repository.ROOT.resolve("deployment/image/var/lib/gigstream")))
                .isTrue();
    }

    @Test
    void givesErrorsRoomToWaitForTheBroker() {
        for (Application application : Application.serving()) {
            assertThat(environment(application))
                    .as(application.name())
                    .containsEntry("ERROR_LOG_DIR", "/var/lib/gigstream/errors");
            assertThat(Tree.texts(Tree.at(services, application.name(), "volumes")))
                    .as(application.name())
                    .anyMatch(volume -> volume.endsWith(":/var/lib/gigstream"));
        }
    }

    private Map<String, Object> environment(Application application) {
        return Tree.map(Tree.at(services, application.name(), "environment"));
    }

    private Set<String> storesNamedIn(Application application) {
        Set<String> named = new TreeSet<>();
        addressesIn(environment(application)).keySet().stream()
                .filter(name -> Set.of("mysql", "mongodb", "postgres", "redis", "elasticsearch")
                        .contains(name))
                .forEach(named::add);
        return named;
    }

    /** Every {@code name:port} of a service of this file, by name. */
    private Map<String, Set<Integer>> addressesIn(Object node) {
        Map<String, Set<Integer>> found = new TreeMap<>();
        ADDRESS.matcher(String.valueOf(node))
                .results()
                .filter(address -> services.containsKey(address.group(1)))
                .forEach(address -> found.computeIfAbsent(address.group(1), _ -> new TreeSet<>())
                        .add(Integer.valueOf(address.group(2))));
        return found;
    }

    private static Set<Integer> portsOf(String name) {
        Map<String, Set<Integer>> servers = Map.ofEntries(
                Map.entry("mysql", Set.of(3306)),
                Map.entry("postgres", Set.of(5432)),
                Map.entry("mongodb", Set.of(27017)),
                Map.entry("redis", Set.of(6379)),
                Map.entry("registry", Set.of(8080)),
                Map.entry("elasticsearch", Set.of(9200)),
                Map.entry("kibana", Set.of(5601)),
                Map.entry("prometheus", Set.of(9090)),
                Map.entry("kafka-1", Set.of(9092, 9093)),
                Map.entry("kafka-2", Set.of(9092, 9093)),
                Map.entry("kafka-3", Set.of(9092, 9093)));
        if (servers.containsKey(name)) {
            return servers.get(name);
        }
        Application application = Application.named(name);
        return Stream.concat(
                        Stream.of(application.port(), application.managementPort()), application.socketPort().stream())
                .collect(Collectors.toSet());
    }

    private static String withoutComments() {
        return Repository.text(FILE)
                .lines()
                .filter(line -> !line.strip().startsWith("#"))
                .collect(Collectors.joining("\n"));
    }

    private String imageOf(String service) {
        return Tree.text(services, service, "image");
    }

    private static String version(String server) {
        return Repository.property(server + ".version");
    }

    private void eachService(BiConsumer<String, Map<String, Object>> check) {
        List<String> names = new ArrayList<>(services.keySet());
        assertThat(names).isNotEmpty();
        names.forEach(name -> check.accept(name, Tree.map(services.get(name))));
    }
}
