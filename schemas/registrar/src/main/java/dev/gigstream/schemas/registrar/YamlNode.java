package dev.gigstream.schemas.registrar;

import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** A mapping in a YAML file. */
record YamlNode(Map<?, ?> values) {
    static YamlNode of(InputStream file) {
        return new YamlNode(new Yaml(new SafeConstructor(new LoaderOptions())).<Map<?, ?>>load(file));
    }

    YamlNode child(String name) {
        if (values.get(name) instanceof Map<?, ?> mapping) {
            return new YamlNode(mapping);
        }
        throw new IllegalArgumentException("The catalogue has no section " + name);
    }

    Stream<YamlNode> children(String name) {
        return list(name).stream().map(item -> new YamlNode((Map<?, ?>) item));
    }

    Stream<String> texts(String name) {
        return list(name).stream().map(String::valueOf);
    }

    Optional<String> text(String name) {
        return Optional.ofNullable(values.get(name)).map(String::valueOf);
    }

    Optional<Integer> number(String name) {
        return text(name).map(Integer::valueOf);
    }

    /** Milliseconds of an ISO 8601 duration; empty also for {@code forever}. */
    Optional<Long> duration(String name) {
        return text(name)
                .filter(text -> !text.equals("forever"))
                .map(text -> Duration.parse(text).toMillis());
    }

    private List<?> list(String name) {
        return values.get(name) instanceof List<?> list ? list : List.of();
    }
}
