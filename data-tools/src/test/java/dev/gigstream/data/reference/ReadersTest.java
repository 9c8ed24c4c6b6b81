package dev.gigstream.data.reference;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gigstream.data.catalogue.CataloguedTopic;
import dev.gigstream.data.catalogue.TopicCatalogue;
import dev.gigstream.events.Topics;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Who the catalogue says writes or reads a topic is who names it in the code. */
class ReadersTest {

    private static final Pattern MENTION = Pattern.compile("\\bTopics\\.([A-Z][A-Z_]+)\\b");
    /** The library through which every application writes to a topic that everyone owns. */
    private static final String WITH_EVERYONE = "error-log";

    private static final Pattern DEPENDENCY = Pattern.compile("<artifactId>([a-z-]+)</artifactId>");

    @Test
    void ownersAndReadersAreThoseWhoNameTheTopicInTheirCode() throws IOException {
        Map<String, Set<String>> mentions = new TreeMap<>();
        for (Path application : applications()) {
            for (String topic : topicsOf(application)) {
                mentions.computeIfAbsent(topic, any -> new TreeSet<>())
                        .add(application.getFileName().toString());
            }
        }

        Map<String, Set<String>> declared = new TreeMap<>();
        for (CataloguedTopic topic : TopicCatalogue.read().topics()) {
            Set<String> applications = new TreeSet<>(topic.readers());
            if (!topic.owner().equals(CataloguedTopic.EVERYONE)) {
                applications.add(topic.owner());
            }
            declared.put(topic.name(), applications);
        }

        assertThat(declared).isEqualTo(mentions);
    }

    private static Set<Path> applications() throws IOException {
        Set<Path> found = new HashSet<>(Set.of(Reference.ROOT.resolve("edge-gateway")));
        for (String folder : Set.of("services", "streams-apps")) {
            try (Stream<Path> modules = Files.list(Reference.ROOT.resolve(folder))) {
                modules.filter(module -> Files.exists(module.resolve("pom.xml")))
                        .forEach(found::add);
            }
        }
        return found;
    }

    /** Its own code and that of the libraries it is made with. */
    private static Set<String> topicsOf(Path application) throws IOException {
        Set<String> topics = new HashSet<>(mentionedIn(application));
        for (String artifact : found(DEPENDENCY, Files.readString(application.resolve("pom.xml")))) {
            if (artifact.equals(WITH_EVERYONE)) {
                continue;
            }
            Path library = Reference.ROOT.resolve("libs").resolve(artifact);
            if (Files.isDirectory(library)) {
                topics.addAll(mentionedIn(library));
            }
        }
        return topics;
    }

    private static Set<String> mentionedIn(Path module) throws IOException {
        Path sources = module.resolve("src/main/java");
        if (!Files.isDirectory(sources)) {
            return Set.of();
        }
        try (Stream<Path> files = Files.walk(sources)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .flatMap(file -> found(MENTION, text(file)).stream())
                    .map(ReadersTest::topic)
                    .collect(Collectors.toSet());
        }
    }

    private static Set<String> found(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map((MatchResult match) -> match.group(1))
                .collect(Collectors.toSet());
    }

    private static String topic(String constant) {
        try {
            Field field = Topics.class.getField(constant);
            return (String) field.get(null);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
