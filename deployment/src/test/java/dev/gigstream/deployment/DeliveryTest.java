package dev.gigstream.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What can be known of the delivery without the service that runs it. */
class DeliveryTest {
    private static final String FILE = ".github/workflows/deliver.yml";
    private static final Pattern EXPRESSION = Pattern.compile("\\$\\{\\{(.*?)}}");
    private static final Pattern HOST =
            Pattern.compile("\\b[a-z0-9-]+(\\.[a-z0-9-]+)*\\.(io|com|org|dev|net)(/|:\\d|\\b)");

    private final Map<String, Object> workflow = Repository.yaml(FILE);
    private final Map<String, Object> jobs = Tree.map(workflow.get("jobs"));

    @Test
    void runsTheTestCommandOfTheReadme() {
        String command = "./gigstream test";
        assertThat(Repository.text("README.md"))
                .containsPattern("(?m)^ {4}" + command + " +# every test, as CI runs them$");
        assertThat(Repository.text(".ci/run").strip()).endsWith("exec " + command);
        assertThat(commands("test")).containsExactly(command);
    }

    @Test
    void makesTheImagesAsTheReadmeDoes() {
        assertThat(commands("images").getFirst())
                .startsWith("mvn -B -ntp -Pimages ")
                .contains(" package ", " cyclonedx:makeAggregateBom ", " jib:build");
        assertThat(Repository.text("deployment/README.md"))
                .contains("mvn -Pimages -DskipTests package jib:dockerBuild");
        assertThat(Repository.text("docker-compose.kafka.yml"))
                .contains("mvn -Pimages -DskipTests package jib:dockerBuild");
        assertThat(Repository.text("pom.xml"))
                .contains(
                        "<artifactId>jib-maven-plugin</artifactId>", "<artifactId>cyclonedx-maven-plugin</artifactId>");
    }

    @Test
    void deliversOnlyWhatWasTestedAndOnlyWhatItSigned() {
        assertThat(Tree.text(jobs, "images", "needs")).isEqualTo("test");
        assertThat(Tree.text(jobs, "roll-out", "needs")).isEqualTo("images");
        assertThat(Tree.text(jobs, "images", "if")).isEqualTo("github.event_name != 'pull_request'");
        assertThat(commands("images"))
                .anyMatch(command -> command.contains("cosign sign ") && command.contains("cosign attest "));
        List<String> rollOut = commands("roll-out");
        assertThat(rollOut.getFirst()).contains("cosign verify ");
        assertThat(rollOut.getLast()).startsWith("deployment/roll-out ");
        assertThat(Files.isExecutable(Repository.ROOT.resolve("deployment/roll-out")))
                .isTrue();
    }

    @Test
    void offersTheOverlaysThatThereAre() {
        Set<String> overlays = Kustomization.OVERLAYS.stream()
                .map(Path::getFileName)
                .map(Path::toString)
                .collect(Collectors.toCollection(TreeSet::new));
        // YAML 1.1 reads the key "on" as true.
        Object dispatch = Tree.at(workflow, "true", "workflow_dispatch", "inputs", "overlay", "options");
        assertThat(Tree.texts(dispatch)).containsExactlyInAnyOrderElementsOf(overlays);
    }

    @Test
    void mayDoNoMoreThanItSays() {
        assertThat(Tree.map(workflow.get("permissions"))).isEqualTo(Map.of("contents", "read"));
        assertThat(Tree.map(Tree.at(jobs, "images", "permissions")))
                .isEqualTo(Map.of("contents", "read", "id-token", "write"));
        assertThat(Tree.map(Tree.at(jobs, "roll-out", "permissions"))).isEqualTo(Map.of("contents", "read"));
    }

    @Test
    void endsInTime() {
        assertThat(jobs.values())
                .allSatisfy(job ->
                        assertThat((Integer) Tree.at(job, "timeout-minutes")).isPositive());
    }

    @Test
    void pinsEveryActionToOneRelease() {
        assertThat(steps().map(step -> Tree.text(step, "uses")).filter(uses -> !uses.isEmpty()))
                .isNotEmpty()
                .allMatch(uses -> uses.matches("[a-z]+/[a-z-]+@v\\d+\\.\\d+\\.\\d+"));
    }

    @Test
    void putsNothingFromOutsideIntoACommand() {
        assertThat(steps().map(step -> Tree.text(step, "run")))
                .noneMatch(command -> EXPRESSION.matcher(command).find());
    }

    @Test
    void namesNoRegistry() {
        for (String file : List.of(FILE, "pom.xml", "docker-compose.kafka.yml")) {
            String images = Repository.text(file)
                    .lines()
                    .filter(line -> line.matches(".*(image|registry|prefix|REGISTRY).*") && !line.contains("ISSUER"))
                    .filter(line -> !line.contains("xsi:") && !line.contains("RAZORPAY"))
                    .collect(Collectors.joining("\n"));
            assertThat(HOST.matcher(images).results().map(host -> host.group()))
                    .as(file)
                    .isEmpty();
        }
    }

    @Test
    void looksForNewVersions() {
        JsonNode renovate = JsonMapper.builder()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .build()
                .readTree(Repository.text("renovate.json"));
        assertThat(renovate.at("/docker-compose/managerFilePatterns/0").stringValue())
                .isEqualTo("/^docker-compose\\.kafka\\.yml$/");
        Pattern base =
                Pattern.compile(renovate.at("/customManagers/0/matchStrings/0").stringValue());
        assertThat(base.matcher(Repository.text("pom.xml")).results())
                .singleElement()
                .satisfies(found -> {
                    assertThat(found.group("depName")).isEqualTo("eclipse-temurin");
                    assertThat(found.group("currentValue")).startsWith("25.");
                });
    }

    private List<String> commands(String job) {
        return Tree.maps(Tree.at(jobs, job, "steps"))
                .map(step -> Tree.text(step, "run").strip())
                .filter(command -> !command.isEmpty())
                .toList();
    }

    private Stream<Map<String, Object>> steps() {
        return jobs.values().stream().flatMap(job -> Tree.maps(Tree.at(job, "steps")));
    }
}
