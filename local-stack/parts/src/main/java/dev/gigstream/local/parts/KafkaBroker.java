package dev.gigstream.local.parts;

import dev.gigstream.local.process.HealthProbe;
import dev.gigstream.local.process.Part;
import dev.gigstream.local.process.PartContext;
import dev.gigstream.local.process.Ports;
import dev.gigstream.local.process.ProcessSpec;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** One Kafka node in KRaft mode, broker and controller at once; its log directory is formatted once. */
public final class KafkaBroker implements Part {
    private static final String NAME = "kafka";
    private static final int HEAP_MEGABYTES = 256;
    /** An ApiVersions request, version 0, correlation 1, no client id. */
    private static final byte[] API_VERSIONS =
            HexFormat.of().parseHex("0000000a" + "0012" + "0000" + "00000001" + "ffff");

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public ProcessSpec prepare(PartContext context) throws IOException {
        Path data = Files.createDirectories(context.data(name()));
        var properties = new TextFile(context.configuration(name()).resolve("server.properties"));
        properties.write(configuration(context.ports(), data));
        List<Path> jars = Artifacts.located().jars("kafka");
        if (Files.notExists(data.resolve("meta.properties"))) {
            format(context, jars, properties.path());
        }
        int port = context.ports().of(Ports.KAFKA);
        return new ProcessSpec(
                name(),
                java(context).main(jars, "kafka.Kafka", properties.path().toString()),
                Map.of(),
                data,
                List.of(port, context.ports().of(Ports.KAFKA_CONTROLLER)),
                HealthProbe.exchange(port, API_VERSIONS, answer -> answer.length > Integer.BYTES),
                Duration.ofSeconds(120),
                Duration.ofSeconds(20));
    }

    private static void format(PartContext context, List<Path> jars, Path properties) throws IOException {
        var words = java(context)
                .main(
                        jars,
                        "kafka.tools.StorageTool",
                        "format",
                        "--standalone",
                        "--ignore-formatted",
                        // As one word: an id may begin with a dash.
                        "--cluster-id=" + randomClusterId(),
                        "-c",
                        properties.toString());
        Files.createDirectories(context.temporary(NAME));
        new Command(words, Map.of(), context.home(), Duration.ofSeconds(60)).run();
    }

    private static JavaCommand java(PartContext context) {
        return new JavaCommand(context, NAME, HEAP_MEGABYTES)
                .with(
                        "-XX:MaxDirectMemorySize=64m",
                        "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
                        "-Dorg.slf4j.simpleLogger.log.kafka.server=info",
                        "-Dorg.slf4j.simpleLogger.log.kafka.server.KafkaConfig=warn",
                        "-Dorg.slf4j.simpleLogger.showDateTime=true",
                        "-Dorg.slf4j.simpleLogger.dateTimeFormat=yyyy-MM-dd'T'HH:mm:ss.SSSXXX");
    }

    private static String randomClusterId() {
        var id = UUID.randomUUID();
        var bytes = ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }

    private static String configuration(Ports ports, Path data) {
        return """
                process.roles=broker,controller
                node.id=1
                listeners=PLAINTEXT://127.0.0.1:%1$d,CONTROLLER://127.0.0.1:%2$d
                advertised.listeners=PLAINTEXT://127.0.0.1:%1$d
                controller.listener.names=CONTROLLER
                controller.quorum.bootstrap.servers=127.0.0.1:%2$d
                listener.security.protocol.map=CONTROLLER:PLAINTEXT,PLAINTEXT:PLAINTEXT
                inter.broker.listener.name=PLAINTEXT
                log.dirs=%3$s
                default.replication.factor=1
                offsets.topic.replication.factor=1
                transaction.state.log.replication.factor=1
                transaction.state.log.min.isr=1
                share.coordinator.state.topic.replication.factor=1
                share.coordinator.state.topic.min.isr=1
                # One node needs no spread: fewer internal partitions start and recover sooner.
                offsets.topic.num.partitions=6
                transaction.state.log.num.partitions=6
                share.coordinator.state.topic.num.partitions=2
                # After a kill the controller waits this long before it takes the broker back.
                broker.session.timeout.ms=3000
                broker.heartbeat.interval.ms=500
                group.initial.rebalance.delay.ms=0
                auto.create.topics.enable=false
                num.network.threads=2
                num.io.threads=4
                num.recovery.threads.per.data.dir=2
                background.threads=2
                log.cleaner.dedupe.buffer.size=16777216
                """.formatted(ports.of(Ports.KAFKA), ports.of(Ports.KAFKA_CONTROLLER), data);
    }
}
