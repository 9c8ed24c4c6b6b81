package dev.gigstream.deployment;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A program of this repository that is made into an image, as its module describes it. */
record Application(String name, Path module) {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([A-Z][A-Z0-9_]*)(?::([^}\\n]*))?");
    private static final Pattern READ_IN_CODE =
            Pattern.compile("\"([A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+)\"(?:, \"([^\"]*)\")?");
    private static final Pattern OF_THIS_MACHINE =
            Pattern.compile("127\\.0\\.0\\.1|localhost|\\.gigstream/|jwks\\.json|^-1$");
    private static final Pattern SECRET = Pattern.compile(".*(PASSWORD|SECRET|_KEY|KEY_ID|SIGNING_KEYS)");
    /** Where nobody asks for a login, none is given. */
    private static final Set<String> OPTIONAL = Set.of("SMTP_PASSWORD", "ELASTICSEARCH_PASSWORD");

    private static final List<Application> ALL = read();
    private static final Map<Application, Map<String, String>> KEYS = new ConcurrentHashMap<>();

    static List<Application> all() {
        return ALL;
    }

    private static List<Application> read() {
        return Pattern.compile("<module>([^<]+)</module>")
                .matcher(Repository.text("pom.xml"))
                .results()
                .map(module -> Path.of(module.group(1)))
                .filter(module -> pom(module).contains("<images.skip>false</images.skip>"))
                .map(module -> new Application(artifact(module), module))
                .toList();
    }

    static Application named(String name) {
        return all().stream()
                .filter(application -> application.name.equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No module makes an image " + name));
    }

    /** Those that run and answer, in contrast to what runs once and to the simulator. */
    static List<Application> serving() {
        return all().stream().filter(Application::isServing).toList();
    }

    boolean isServing() {
        return Files.exists(Repository.ROOT.resolve(module).resolve("src/main/resources/application.yml"));
    }

    boolean hasState() {
        return keys().containsKey("STREAMS_STATE_DIR");
    }

    boolean isGateway() {
        return name.equals("edge-gateway");
    }

    int port() {
        return defaultPort("SERVER_PORT");
    }

    /** Where health and metrics are answered. */
    int managementPort() {
        return isGateway() ? defaultPort("GATEWAY_MANAGEMENT_PORT") : port();
    }

    Optional<Integer> socketPort() {
        return keys().keySet().stream()
                .filter(key -> key.endsWith("_SOCKET_PORT"))
                .findFirst()
                .map(this::defaultPort);
    }

    private int defaultPort(String key) {
        return Integer.parseInt(keys().get(key));
    }

    /** Every key that it reads from its environment, with its default; the default of one that has none is empty. */
    Map<String, String> keys() {
        return KEYS.computeIfAbsent(this, Application::readKeys);
    }

    private Map<String, String> readKeys() {
        Map<String, String> keys = new TreeMap<>();
        sources()
                .forEach(source -> source.results()
                        .forEach(key ->
                                keys.merge(key.group(1), defaultOf(key), (one, other) -> one.isEmpty() ? other : one)));
        return keys;
    }

    /** What has to be said wherever it runs, for otherwise it would look for it on its own machine, or have no secret. */
    Set<String> requiredKeys() {
        return keys().entrySet().stream()
                .filter(key -> OF_THIS_MACHINE.matcher(key.getValue()).find()
                        || key.getValue().isEmpty()
                                && SECRET.matcher(key.getKey()).matches())
                .map(Map.Entry::getKey)
                .filter(key -> !OPTIONAL.contains(key))
                // Streams applications are asked nothing, so they check no token.
                .filter(key -> !key.equals("JWT_PUBLIC_KEYS") || module.startsWith("services"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Stream<Matcher> sources() {
        if (!isServing()) {
            return Repository.filesBelow(module + "/src/main/java").stream()
                    .map(Repository::text)
                    .filter(text -> text.contains("environment"))
                    .map(READ_IN_CODE::matcher);
        }
        Stream<Path> own = Stream.of(module.resolve("src/main/resources/application.yml"));
        Stream<Path> shared = Repository.filesBelow("libs").stream()
                .filter(file -> file.toString().contains("/src/main/"))
                .filter(file -> uses(file.getName(1).toString()));
        return Stream.concat(own, shared).map(Repository::text).map(PLACEHOLDER::matcher);
    }

    private boolean uses(String library) {
        String artifact = "<artifactId>" + library + "</artifactId>";
        return pom(module).contains(artifact)
                // By way of another one.
                || library.equals("service-defaults") && pom(module).contains("<artifactId>sockets</artifactId>");
    }

    private static String defaultOf(MatchResult key) {
        return key.group(2) == null ? "" : key.group(2);
    }

    private static String pom(Path module) {
        return Repository.text(module.resolve("pom.xml"));
    }

    private static String artifact(Path module) {
        return module.getFileName().toString().equals("registrar")
                ? "schema-registrar"
                : module.getFileName().toString();
    }
}
