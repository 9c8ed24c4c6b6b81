package dev.gigstream.deployment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The files of this repository; YAML is read strictly, a key said twice is an error. */
final class Repository {
    static final Path ROOT = Path.of("").toAbsolutePath().getParent();

    private static final int MOST_ALIASES = 500;

    private Repository() {}

    static String text(Path file) {
        try {
            return Files.readString(ROOT.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(String file) {
        return text(Path.of(file));
    }

    static Map<String, Object> yaml(String file) {
        return Tree.map(reader().load(text(file)));
    }

    /** All documents of a file. */
    static List<Map<String, Object>> documents(Path file) {
        return StreamSupport.stream(reader().loadAll(text(file)).spliterator(), false)
                .map(Tree::map)
                .toList();
    }

    static List<Path> filesBelow(String directory) {
        try (Stream<Path> files = Files.walk(ROOT.resolve(directory))) {
            return files.filter(Files::isRegularFile)
                    .map(ROOT::relativize)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A property of the root pom. */
    static String property(String name) {
        Matcher value =
                Pattern.compile("<" + Pattern.quote(name) + ">([^<]+)</").matcher(text("pom.xml"));
        if (!value.find()) {
            throw new IllegalArgumentException("The root pom has no property " + name);
        }
        return value.group(1);
    }

    private static Yaml reader() {
        LoaderOptions strict = new LoaderOptions();
        strict.setAllowDuplicateKeys(false);
        strict.setMaxAliasesForCollections(MOST_ALIASES);
        return new Yaml(new SafeConstructor(strict));
    }
}
