package dev.gigstream.deployment;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** A kustomization as Kustomize would put it together, as far as those of this repository go: resources, generated ConfigMaps, images and simple patches. */
final class Kustomization {
    static final Path BASE = Path.of("k8s/base");
    static final List<Path> OVERLAYS = List.of(Path.of("k8s/overlays/dev"), Path.of("k8s/overlays/production"));

    private static final String FILE = "kustomization.yaml";
    private static final Set<String> CUSTOM = Set.of("Elasticsearch", "Kibana");

    private final Path directory;
    private final Map<String, Object> description;

    private Kustomization(Path directory) {
        this.directory = directory;
        this.description = Repository.documents(directory.resolve(FILE)).getFirst();
    }

    static Kustomization of(Path directory) {
        return new Kustomization(directory);
    }

    Map<String, Object> description() {
        return description;
    }

    /** Every file that it is made of, with its own. */
    List<Path> files() {
        List<Path> files = new ArrayList<>(List.of(directory.resolve(FILE)));
        Tree.texts(description.get("resources"))
                .forEach(resource -> files.addAll(
                        isFile(resource)
                                ? List.of(directory.resolve(resource).normalize())
                                : at(resource).files()));
        generated().forEach(map -> keyed(map).values().forEach(files::add));
        patches().forEach(files::add);
        return files;
    }

    List<Map<String, Object>> manifests() {
        List<Map<String, Object>> manifests = new ArrayList<>(resources());
        generated().map(this::configMap).forEach(manifests::add);
        for (Path patch : patches()) {
            List<Map<String, Object>> documents = Repository.documents(patch);
            if (documents.size() != 1) {
                throw new IllegalStateException(patch + " patches more than one thing");
            }
            apply(patch, documents.getFirst(), manifests);
        }
        return manifests.stream().map(this::withImages).toList();
    }

    private List<Map<String, Object>> resources() {
        return Tree.texts(description.get("resources")).stream()
                .flatMap(resource -> isFile(resource)
                        ? Repository.documents(directory.resolve(resource)).stream()
                        : at(resource).manifests().stream())
                .toList();
    }

    private Stream<Map<String, Object>> generated() {
        return Tree.maps(description.get("configMapGenerator"));
    }

    /** The files of a generated ConfigMap by their keys, which are their names unless it says otherwise. */
    private Map<String, Path> keyed(Map<String, Object> generated) {
        Map<String, Path> files = new LinkedHashMap<>();
        Tree.texts(generated.get("files")).forEach(entry -> {
            Path file = directory.resolve(entry.substring(entry.indexOf('=') + 1));
            String key = entry.contains("=")
                    ? entry.substring(0, entry.indexOf('='))
                    : file.getFileName().toString();
            files.put(key, file);
        });
        return files;
    }

    private Map<String, Object> configMap(Map<String, Object> generated) {
        Map<String, Object> data = new LinkedHashMap<>();
        keyed(generated).forEach((key, file) -> data.put(key, Repository.text(file)));
        Map<String, Object> metadata = new LinkedHashMap<>(Map.of("name", Tree.text(generated, "name")));
        Map<String, Object> labels = Tree.map(Tree.at(generated, "options", "labels"));
        if (!labels.isEmpty()) {
            metadata.put("labels", labels);
        }
        return new LinkedHashMap<>(Map.of("apiVersion", "v1", "kind", "ConfigMap", "metadata", metadata, "data", data));
    }

    private static void apply(Path file, Map<String, Object> patch, List<Map<String, Object>> manifests) {
        for (int i = 0; i < manifests.size(); i++) {
            if (identity(manifests.get(i)).equals(identity(patch))) {
                boolean custom = CUSTOM.contains(Tree.text(patch, "kind"));
                manifests.set(i, Tree.map(merged(manifests.get(i), patch, custom)));
                return;
            }
        }
        throw new IllegalStateException(file + " patches what is not there: " + identity(patch));
    }

    static String identity(Map<String, Object> manifest) {
        return Tree.text(manifest, "apiVersion") + " " + Tree.text(manifest, "kind") + " "
                + Tree.text(manifest, "metadata", "name");
    }

    /** Lists are merged by the names of their items, but those of kinds that Kustomize does not know are replaced. */
    private static Object merged(Object old, Object patch, boolean custom) {
        if (old instanceof Map<?, ?> && patch instanceof Map<?, ?>) {
            Map<String, Object> result = Tree.map(old);
            Tree.map(patch).forEach((key, value) -> result.put(key, merged(result.get(key), value, custom)));
            return result;
        }
        if (!custom && isNamed(old) && isNamed(patch)) {
            Map<String, Object> items = new LinkedHashMap<>();
            Tree.maps(patch).forEach(item -> items.put(Tree.text(item, "name"), item));
            Tree.maps(old)
                    .forEach(item ->
                            items.merge(Tree.text(item, "name"), item, (mine, its) -> merged(its, mine, false)));
            return List.copyOf(items.values());
        }
        return patch;
    }

    private static boolean isNamed(Object node) {
        return !Tree.list(node).isEmpty() && Tree.maps(node).allMatch(item -> item.containsKey("name"));
    }

    private Map<String, Object> withImages(Map<String, Object> manifest) {
        Map<String, String> tags = new LinkedHashMap<>();
        Tree.maps(description.get("images"))
                .forEach(image -> tags.put(Tree.text(image, "name"), Tree.text(image, "newTag")));
        return Tree.map(tagged(manifest, tags));
    }

    private static Object tagged(Object node, Map<String, String> tags) {
        if (node instanceof Map<?, ?>) {
            Map<String, Object> result = Tree.map(node);
            result.replaceAll((key, value) -> key.equals("image") && tags.containsKey(String.valueOf(value))
                    ? value + ":" + tags.get(String.valueOf(value))
                    : tagged(value, tags));
            return result;
        }
        return node instanceof List<?> items
                ? items.stream().map(item -> tagged(item, tags)).toList()
                : node;
    }

    private Stream<Path> patchFiles() {
        return Tree.maps(description.get("patches")).map(patch -> directory.resolve(Tree.text(patch, "path")));
    }

    private List<Path> patches() {
        return patchFiles().toList();
    }

    private Kustomization at(String resource) {
        return of(directory.resolve(resource).normalize());
    }

    private static boolean isFile(String resource) {
        return resource.endsWith(".yaml");
    }
}
