package dev.gigstream.local.parts;

import dev.gigstream.local.process.HealthProbe;
import dev.gigstream.local.process.Part;
import dev.gigstream.local.process.PartContext;
import dev.gigstream.local.process.Ports;
import dev.gigstream.local.process.ProcessSpec;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A Kafka node in KRaft mode, broker and controller at once; its log directory is formatted once. Alone, or one of three of
 * which any may be away.
 */
public final class KafkaBroker implements Part {
    private static final String NAME = "kafka";
    private static final int HEAP_MEGABYTES = 256;
    /** An ApiVersions request, version 0, correlation 1, no client id. */
    private static final byte[] API_VERSIONS =
            HexFormat.of().parseHex("0000000a" + "0012" + "0000" + "00000001" + "ffff");

    private final int number;
    private final int nodes;

    public KafkaBroker() {
        this(1, 1);
    }

    /**
     * @param number of this node, from 1
     * @param nodes how many there are
     */
    public KafkaBroker(int number, int nodes) {
        this.number = number;
        this.nodes = nodes;
    }

    @Override
    public String name() {
        return numbered(NAME, number);
    }

    @Override
    public ProcessSpec prepare(PartContext context) throws IOException {
        Path data = Files.createDirectories(context.data(name()));
        var properties = new TextFile(context.configuration(name()).resolve("server.properties"));
        properties.write(nodes == 1 ? configuration(context.ports(), data) : ofSeveral(context.ports(), data));
        List<Path> jars = Artifacts.located().jars("kafka");
        if (Files.notExists(data.resolve("meta.properties"))) {
            format(context, jars, properties.path());
        }
        int port = context.ports().of(name());
        return new ProcessSpec(
                name(),
                java(context).main(jars, "kafka.Kafka", properties.path().toString()),
                Map.of(),
                data,
                List.of(port, context.ports().of(numbered(Ports.KAFKA_CONTROLLER, number))),
                HealthProbe.exchange(port, API_VERSIONS, answer -> answer.length > Integer.BYTES),
                Duration.ofSeconds(120),
                Duration.ofSeconds(20));
    }

    private void format(PartContext context, List<Path> jars, Path properties) throws IOException {
        // As one word: an id may begin with a dash.
        String cluster = "--cluster-id=" + (nodes == 1 ? randomClusterId() : sharedClusterId(context));
        List<String> words = new ArrayList<>(List.of("format", "--ignore-formatted", cluster));
        if (nodes == 1) {
            words.add("--standalone");
        }
        words.addAll(List.of("-c", properties.toString()));
        words = java(context).main(jars, "kafka.tools.StorageTool", words.toArray(String[]::new));
        Files.createDirectories(context.temporary(name()));
        new Command(words, Map.of(), context.home(), Duration.ofSeconds(60)).run();
    }

    private JavaCommand java(PartContext context) {
        return new JavaCommand(context, name(), HEAP_MEGABYTES)
                .with(
                        "-XX:MaxDirectMemorySize=64m",
                        "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
                        "-Dorg.slf4j.simpleLogger.log.kafka.server=info",
                        "-Dorg.slf4j.simpleLogger.log.kafka.server.KafkaConfig=warn",
                        "-Dorg.slf4j.simpleLogger.showDateTime=true",
                        "-Dorg.slf4j.simpleLogger.dateTimeFormat=yyyy-MM-dd'T'HH:mm:ss.SSSXXX");
    }

    /** Whichever node is formatted first draws it. */
    private static String sharedClusterId(PartContext context) throws IOException {
        Path file = context.data(NAME + "-cluster-id");
        Files.createDirectories(file.getParent());
        try {
            Files.writeString(file, randomClusterId(), StandardOpenOption.CREATE_NEW);
        } catch (FileAlreadyExistsException e) {
            return Files.readString(file);
        }
        return Files.readString(file);
    }

    private static String numbered(String name, int number) {
        return number == 1 ? name : name + "-" + number;
    }

    private String ofSeveral(Ports ports, Path data) {
        String voters = IntStream.rangeClosed(1, nodes)
                .mapToObj(node -> node + "@127.0.0.1:" + ports.of(numbered(Ports.KAFKA_CONTROLLER, node)))
                .collect(Collectors.joining(","));
        return """
                process.roles=broker,controller
                node.id=%4$d
                listeners=PLAINTEXT://127.0.0.1:%1$d,CONTROLLER://127.0.0.1:%2$d
                advertised.listeners=PLAINTEXT://127.0.0.1:%1$d
                controller.listener.names=CONTROLLER
                controller.quorum.voters=%5$s
                listener.security.protocol.map=CONTROLLER:PLAINTEXT,PLAINTEXT:PLAINTEXT
                inter.broker.listener.name=PLAINTEXT
                log.dirs=%3$s
                default.replication.factor=%6$d
                min.insync.replicas=%7$d
                offsets.topic.replication.factor=%6$d
                transaction.state.log.replication.factor=%6$d
                transaction.state.log.min.isr=%7$d
                share.coordinator.state.topic.replication.factor=%6$d
                share.coordinator.state.topic.min.isr=%7$d
                offsets.topic.num.partitions=6
                transaction.state.log.num.partitions=6
                share.coordinator.state.topic.num.partitions=2
                # A node that was killed is given up this soon, and its partitions led by others.
                broker.session.timeout.ms=3000
                broker.heartbeat.interval.ms=500
                controller.quorum.election.timeout.ms=500
                controller.quorum.fetch.timeout.ms=1000
                controller.quorum.request.timeout.ms=1000
                replica.lag.time.max.ms=5000
                group.initial.rebalance.delay.ms=0
                auto.create.topics.enable=false
                num.network.threads=2
                num.io.threads=4
                num.recovery.threads.per.data.dir=2
                background.threads=2
                log.cleaner.dedupe.buffer.size=16777216
                """.formatted(
                        ports.of(name()),
                        ports.of(numbered(Ports.KAFKA_CONTROLLER, number)),
                        data,
                        number,
                        voters,
                        nodes,
                        nodes - 1);
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
