package dev.gigstream.deployment;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What an overlay amounts to. */
record Cluster(Path overlay, List<Map<String, Object>> manifests) {
    private static final Set<String> WORKLOADS = Set.of("Deployment", "StatefulSet", "Job");

    private static final List<Cluster> OVERLAYS = read();

    static Stream<Cluster> overlays() {
        return OVERLAYS.stream();
    }

    private static List<Cluster> read() {
        return Kustomization.OVERLAYS.stream()
                .map(overlay -> new Cluster(overlay, Kustomization.of(overlay).manifests()))
                .toList();
    }

    boolean isProduction() {
        return overlay.endsWith("production");
    }

    Stream<Map<String, Object>> kind(String kind) {
        return manifests.stream().filter(manifest -> Tree.text(manifest, "kind").equals(kind));
    }

    Map<String, Object> get(String kind, String name) {
        return find(kind, name).orElseThrow(() -> new AssertionError(overlay + " has no " + kind + " " + name));
    }

    Optional<Map<String, Object>> find(String kind, String name) {
        return kind(kind)
                .filter(manifest -> Tree.text(manifest, "metadata", "name").equals(name))
                .findFirst();
    }

    Stream<Map<String, Object>> workloads() {
        return manifests.stream().filter(manifest -> WORKLOADS.contains(Tree.text(manifest, "kind")));
    }

    /** What serves all the time and is more than one; stores of the dev overlay are one each. */
    Stream<Map<String, Object>> replicated() {
        return workloads()
                .filter(workload -> !Tree.text(workload, "kind").equals("Job"))
                .filter(workload ->
                        Tree.at(workload, "spec", "template", "metadata", "labels", "gigstream.dev/store") == null);
    }

    Map<String, Object> workload(String name) {
        return workloads()
                .filter(workload -> name(workload).equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError(overlay + " does not run " + name));
    }

    /** Specifications of pods, also of those that operators make. */
    Stream<Map<String, Object>> pods() {
        return Stream.concat(
                        workloads().map(workload -> Tree.at(workload, "spec", "template", "spec")),
                        manifests.stream()
                                .flatMap(manifest -> Stream.concat(
                                        Stream.ofNullable(Tree.at(manifest, "spec", "podTemplate", "spec")),
                                        Tree.maps(Tree.at(manifest, "spec", "nodeSets"))
                                                .map(nodes -> Tree.at(nodes, "podTemplate", "spec")))))
                .filter(Objects::nonNull)
                .map(Tree::map);
    }

    static Stream<Map<String, Object>> containers(Object podOrWorkload) {
        Object template = Tree.at(podOrWorkload, "spec", "template", "spec");
        Object pod = template == null ? podOrWorkload : template;
        return Stream.concat(Tree.maps(Tree.at(pod, "initContainers")), Tree.maps(Tree.at(pod, "containers")));
    }

    Map<String, Object> container(String name) {
        return workloads()
                .flatMap(Cluster::containers)
                .filter(container -> Tree.text(container, "name").equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError(overlay + " has no container " + name));
    }

    /** The environment of a container: key and what stands there, resolved where it is a setting. */
    Map<String, String> environment(String container) {
        Map<String, String> environment = new TreeMap<>();
        Tree.maps(container(container).get("env"))
                .forEach(entry -> environment.put(Tree.text(entry, "name"), value(entry)));
        return environment;
    }

    private String value(Map<String, Object> entry) {
        Object setting = Tree.at(entry, "valueFrom", "configMapKeyRef");
        if (setting != null) {
            return setting(Tree.text(setting, "key"));
        }
        return entry.containsKey("value")
                ? Tree.text(entry, "value")
                : Tree.at(entry, "valueFrom").toString();
    }

    String setting(String key) {
        Map<String, Object> settings = Tree.map(get("ConfigMap", "settings").get("data"));
        if (!settings.containsKey(key)) {
            throw new AssertionError("There is no setting " + key);
        }
        return settings.get(key).toString();
    }

    static String name(Map<String, Object> manifest) {
        return Tree.text(manifest, "metadata", "name");
    }

    @Override
    public String toString() {
        return overlay.getFileName().toString();
    }
}
