package dev.gigstream.local.parts;

import dev.gigstream.local.process.HealthProbe;
import dev.gigstream.local.process.Part;
import dev.gigstream.local.process.PartContext;
import dev.gigstream.local.process.Ports;
import dev.gigstream.local.process.ProcessSpec;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipFile;

/**
 * The Elasticsearch server with the analysis plugin. Its own launcher, a second JVM that would outlive a kill of the
 * first or be outlived by it, is left out: the server gets the launcher's arguments from a file.
 */
public final class Elasticsearch implements Part {
    private static final String NAME = "elasticsearch";
    private static final int HEAP_MEGABYTES = 448;
    private static final String DESCRIPTOR = "plugin-descriptor.properties";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public ProcessSpec prepare(PartContext context) throws IOException {
        var directories = new Directories(context.data(name()), context.configuration(name()));
        OrdinaryUser user = OrdinaryUser.detect();
        Path program = unpacked(context);
        directories.write(program, settings(context.ports(), directories, program));
        user.owns(directories.data(), directories.configuration(), context.temporary(NAME));
        int port = context.ports().of(Ports.ELASTICSEARCH);
        return new ProcessSpec(
                name(),
                user.runs(command(context, program, directories)),
                Map.of("LIBFFI_TMPDIR", context.temporary(NAME).toString()),
                directories.data(),
                List.of(port, context.ports().of(Ports.ELASTICSEARCH_TRANSPORT)),
                HealthProbe.http(
                        "http://127.0.0.1:" + port + "/_cluster/health?wait_for_status=yellow&timeout=500ms", 200),
                Duration.ofSeconds(120),
                Duration.ofSeconds(20));
    }

    private static Map<String, String> settings(Ports ports, Directories directories, Path program) {
        return Map.ofEntries(
                Map.entry("path.home", program.toString()),
                Map.entry("path.data", directories.data().resolve("nodes").toString()),
                Map.entry("path.logs", directories.logs().toString()),
                Map.entry("cluster.name", "gigstream"),
                Map.entry("node.name", "gigstream"),
                Map.entry("discovery.type", "single-node"),
                Map.entry("network.host", "127.0.0.1"),
                Map.entry("http.port", Integer.toString(ports.of(Ports.ELASTICSEARCH))),
                Map.entry("transport.port", Integer.toString(ports.of(Ports.ELASTICSEARCH_TRANSPORT))),
                Map.entry("xpack.security.enabled", "false"),
                Map.entry("cluster.routing.allocation.disk.threshold_enabled", "false"),
                Map.entry("action.auto_create_index", "false"));
    }

    private static List<String> command(PartContext context, Path program, Directories directories) throws IOException {
        Path bridge;
        try (Stream<Path> jars = Files.list(program.resolve("lib/entitlement-bridge"))) {
            bridge = jars.findFirst().orElseThrow(() -> new IOException("No entitlement bridge in " + program + "."));
        }
        var server = new JavaCommand(context, NAME, HEAP_MEGABYTES)
                .with(
                        "-XX:MaxDirectMemorySize=64m",
                        "-Des.path.home=" + program,
                        "--patch-module=java.base=" + bridge,
                        "--module-path",
                        program.resolve("lib").toString())
                .with(AS_THE_LAUNCHER_DOES.lines().toArray(String[]::new))
                .words();
        return Stream.concat(
                        Stream.of(
                                "/bin/sh",
                                "-c",
                                "exec \"$@\" < \"$0\"",
                                directories.arguments().toString()),
                        server.stream())
                .toList();
    }

    private static Path unpacked(PartContext context) throws IOException {
        Path zip = Artifacts.located().file("elasticsearch-", ".zip");
        Path plugin = Artifacts.located().file("analysis-lite-", ".jar");
        String version = zip.getFileName().toString().replace(".zip", "");
        return new Software(context.software())
                .unpacked(version + "-with-" + fingerprint(plugin), target -> unpack(zip, plugin, version, target));
    }

    private static void unpack(Path zip, Path plugin, String version, Path target) throws IOException {
        Archive.below(version + "/").unzip(zip, target);
        Path folder = Files.createDirectories(target.resolve("plugins/analysis-lite"));
        Files.copy(plugin, folder.resolve("analysis-lite.jar"));
        try (var jar = new ZipFile(plugin.toFile());
                var descriptor = jar.getInputStream(jar.getEntry(DESCRIPTOR))) {
            Files.copy(descriptor, folder.resolve(DESCRIPTOR));
        }
    }

    private static String fingerprint(Path file) throws IOException {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
            return HexFormat.of().formatHex(digest, 0, Integer.BYTES);
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new UncheckedIOException(new IOException(everyJavaHasIt));
        }
    }

    /** What changes; the program itself stays as it was unpacked. */
    private record Directories(Path data, Path configuration) {
        private Path arguments() {
            return configuration.resolve("server-arguments.bin");
        }

        private Path logs() {
            return data.resolve("logs");
        }

        private void write(Path program, Map<String, String> settings) throws IOException {
            Files.createDirectories(logs());
            Files.createDirectories(configuration);
            Files.write(arguments(), new ElasticsearchArguments(settings, configuration, logs()).encoded());
            Files.writeString(configuration.resolve("log4j2.properties"), LOGGING);
        }
    }

    private static final String AS_THE_LAUNCHER_DOES = """
            -Des.distribution.type=zip
            -Des.networkaddress.cache.ttl=60
            -Des.networkaddress.cache.negative.ttl=10
            -Dfile.encoding=UTF-8
            -Djna.nosys=true
            -Djdk.attach.allowAttachSelf=true
            -Dio.netty.noUnsafe=true
            -Dio.netty.noKeySetOptimization=true
            -Dio.netty.recycler.maxCapacityPerThread=0
            -Djava.locale.providers=CLDR
            -Dlog4j.shutdownHookEnabled=false
            -Dlog4j2.disable.jmx=true
            -Dlog4j2.formatMsgNoLookups=true
            -Dorg.apache.lucene.store.MMapDirectory.sharedArenaMaxPermits=1
            -XX:-OmitStackTraceInFastThrow
            -XX:+EnableDynamicAgentLoading
            --enable-native-access=org.elasticsearch.nativeaccess,org.apache.lucene.core
            --enable-native-access=ALL-UNNAMED
            --illegal-native-access=deny
            --add-exports=java.base/org.elasticsearch.entitlement.bridge=org.elasticsearch.entitlement,java.logging,java.net.http,java.naming,jdk.net,jdk.zipfs,jdk.management.agent
            --add-modules=jdk.net
            --add-modules=jdk.management.agent
            --add-modules=ALL-MODULE-PATH
            -m
            org.elasticsearch.server/org.elasticsearch.bootstrap.Elasticsearch""";

    /** The console belongs to the start, for the server closes it when it is ready; then there is the file. */
    private static final String LOGGING = """
            status = error
            appender.console.type = Console
            appender.console.name = console
            appender.console.layout.type = PatternLayout
            appender.console.layout.pattern = [%d{ISO8601}][%-5p][%-25c{1.}] %m%consoleException%n
            appender.rolling.type = RollingFile
            appender.rolling.name = rolling
            appender.rolling.fileName = ${sys:es.logs.base_path}/server.log
            appender.rolling.filePattern = ${sys:es.logs.base_path}/server-%i.log
            appender.rolling.layout.type = PatternLayout
            appender.rolling.layout.pattern = [%d{ISO8601}][%-5p][%-25c{1.}] %m%n
            appender.rolling.policies.type = Policies
            appender.rolling.policies.size.type = SizeBasedTriggeringPolicy
            appender.rolling.policies.size.size = 8MB
            appender.rolling.strategy.type = DefaultRolloverStrategy
            appender.rolling.strategy.max = 2
            rootLogger.level = info
            rootLogger.appenderRef.console.ref = console
            rootLogger.appenderRef.rolling.ref = rolling
            """;
}
