package dev.gigstream.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ManifestsTest {
    static Stream<Path> kustomizations() {
        return Stream.concat(Stream.of(Kustomization.BASE), Kustomization.OVERLAYS.stream());
    }

    @ParameterizedTest
    @MethodSource("kustomizations")
    void saysWhatItIsMadeOf(Path directory) {
        assertThat(JsonSchema.named("kustomization.json")
                        .complaints(Kustomization.of(directory).description()))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("kustomizations")
    void hasNoFieldThatNobodyKnows(Path directory) {
        assertThat(Kustomization.of(directory).manifests())
                .isNotEmpty()
                .allSatisfy(manifest -> assertThat(Models.complaints(manifest))
                        .as(Kustomization.identity(manifest))
                        .isEmpty());
    }

    @ParameterizedTest
    @MethodSource("kustomizations")
    void saysNothingTwice(Path directory) {
        assertThat(Kustomization.of(directory).manifests().stream().map(Kustomization::identity))
                .doesNotHaveDuplicates();
    }

    @Test
    void usesEveryFile() {
        List<Path> used = kustomizations()
                .flatMap(directory -> Kustomization.of(directory).files().stream())
                .distinct()
                .sorted()
                .toList();
        List<Path> present = new ArrayList<>(Repository.filesBelow("k8s"));
        present.remove(Path.of("k8s/README.md"));
        assertThat(used).containsExactlyElementsOf(present);
    }

    @Test
    void aMisspeltFieldIsFound() {
        Map<String, Object> policy = Tree.map(Map.of(
                "apiVersion",
                "networking.k8s.io/v1",
                "kind",
                "NetworkPolicy",
                "metadata",
                Map.of("name", "any"),
                "spec",
                Map.of("podSelector", Map.of(), "ingres", List.of())));
        assertThat(Models.complaints(policy)).singleElement().asString().contains("ingres");
    }

    @Test
    void aMisspeltFieldOfStrimziIsFound() {
        Map<String, Object> topic = Tree.map(Map.of(
                "apiVersion",
                "kafka.strimzi.io/v1",
                "kind",
                "KafkaTopic",
                "metadata",
                Map.of("name", "any"),
                "spec",
                Map.of("partition", 6)));
        assertThat(Models.complaints(topic)).singleElement().asString().contains("partition");
    }

    @Test
    void aMisspeltFieldOfKedaIsFound() {
        Map<String, Object> scaler = Tree.map(Map.of(
                "apiVersion",
                "keda.sh/v1alpha1",
                "kind",
                "ScaledObject",
                "metadata",
                Map.of("name", "any"),
                "spec",
                Map.of("scaleTargetRef", Map.of("name", "any"), "triggers", List.of(), "minReplicas", 2)));
        assertThat(Models.complaints(scaler)).isNotEmpty();
    }

    @Test
    void aKindThatNobodyDefinedIsFound() {
        assertThat(Models.complaints(Map.of("apiVersion", "v2", "kind", "Pod"))).isNotEmpty();
    }

    @Test
    void holdsNoSecret() {
        Cluster.overlays().forEach(cluster -> assertThat(cluster.kind("Secret")).isEmpty());
    }

    @Test
    void createsDatabasesAsComposeDoes() {
        String script = Tree.text(
                Cluster.overlays()
                        .filter(cluster -> !cluster.isProduction())
                        .findFirst()
                        .orElseThrow()
                        .get("ConfigMap", "postgres-databases"),
                "data",
                "databases.sh");
        assertThat(script).isEqualTo(Repository.text("deployment/compose/postgres-databases.sh"));
    }
}
