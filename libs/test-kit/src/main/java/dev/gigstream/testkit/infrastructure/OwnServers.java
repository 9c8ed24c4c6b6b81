package dev.gigstream.testkit.infrastructure;

import dev.gigstream.local.parts.Artifacts;
import dev.gigstream.local.parts.Elasticsearch;
import dev.gigstream.local.parts.KafkaBroker;
import dev.gigstream.local.parts.MailServer;
import dev.gigstream.local.parts.MariaDbServer;
import dev.gigstream.local.parts.MongoStandIn;
import dev.gigstream.local.parts.PostgresServer;
import dev.gigstream.local.parts.RedisServer;
import dev.gigstream.local.parts.SchemaRegistry;
import dev.gigstream.local.process.Part;
import dev.gigstream.local.process.PartContext;
import dev.gigstream.local.process.Ports;
import dev.gigstream.local.process.ProcessLauncher;
import dev.gigstream.local.process.RunningProcess;
import dev.gigstream.schemas.registrar.Registrar;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Servers on free ports with empty data, each started once and side by side, stopped together. */
final class OwnServers implements AutoCloseable {
    private static final int ONE_BROKER = 1;

    private final TestHome home;
    private final PartContext context;
    private final ProcessLauncher launcher;
    private final Map<Server, CompletableFuture<RunningProcess>> started = new EnumMap<>(Server.class);
    private final Queue<RunningProcess> processes = new ConcurrentLinkedQueue<>();
    private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();

    private OwnServers(TestHome home) {
        this.home = home;
        this.context = new PartContext(
                home.directory(), Artifacts.located().directory().resolveSibling("software"), Ports.free());
        this.launcher = new ProcessLauncher(context.home());
    }

    static OwnServers in(Path homes) {
        var servers = new OwnServers(TestHome.claimedBelow(homes));
        // For a JVM that is told to end before JUnit closes what it holds.
        Runtime.getRuntime().addShutdownHook(new Thread(servers::stopAll, "stop-infrastructure"));
        return servers;
    }

    /** Waits until these servers are healthy. */
    synchronized Addresses running(Set<Server> wanted) {
        wanted.forEach(this::start);
        var addresses = new HashMap<String, String>();
        for (Server server : wanted) {
            started.get(server).join();
            addresses.putAll(new ServerAddresses(context).of(server));
        }
        return new Addresses(addresses);
    }

    private CompletableFuture<RunningProcess> start(Server server) {
        CompletableFuture<?>[] needed = server.needs().stream().map(this::start).toArray(CompletableFuture[]::new);
        return started.computeIfAbsent(
                server, any -> CompletableFuture.allOf(needed).thenApplyAsync(ready -> startNow(server), executor));
    }

    private RunningProcess startNow(Server server) {
        try {
            Part part = part(server);
            RunningProcess process = launcher.start(part.prepare(context));
            processes.add(process);
            part.afterStart(context);
            if (server == Server.REGISTRY) {
                register();
            }
            return process;
        } catch (Exception e) {
            throw new CompletionException(e);
        }
    }

    private void register() {
        Map<String, String> kafka = new ServerAddresses(context).of(Server.KAFKA);
        Map<String, String> registry = new ServerAddresses(context).of(Server.REGISTRY);
        new Registrar(kafka.get("KAFKA_BOOTSTRAP_SERVERS"), registry.get("SCHEMA_REGISTRY_URL"), ONE_BROKER).run();
    }

    private static Part part(Server server) {
        return switch (server) {
            case KAFKA -> new KafkaBroker();
            case REGISTRY -> new SchemaRegistry();
            case POSTGRES ->
                new PostgresServer(List.of(
                        SchemaRegistry.DATABASE,
                        PostgresServer.PAYMENTS,
                        PostgresServer.REVIEWS,
                        ServerAddresses.TEST_DATABASE));
            case MYSQL -> new MariaDbServer(List.of(ServerAddresses.AUTH_DATABASE));
            case MONGO -> new MongoStandIn();
            case REDIS -> new RedisServer();
            case ELASTICSEARCH -> new Elasticsearch();
            case MAIL -> new MailServer();
        };
    }

    @Override
    public void close() {
        stopAll();
        home.close();
    }

    /** Of one that is still starting we hear when it is healthy or has failed; then it is among the processes. */
    private synchronized void stopAll() {
        started.values()
                .forEach(start -> start.handle((process, failure) -> process).join());
        CompletableFuture<?>[] stops = processes.stream()
                .map(process -> CompletableFuture.runAsync(() -> stop(process), executor))
                .toArray(CompletableFuture[]::new);
        CompletableFuture.allOf(stops).join();
        started.clear();
        processes.clear();
    }

    /** Nobody reads this data again, so nothing needs to be flushed. */
    private static void stop(RunningProcess process) {
        try {
            process.kill();
        } catch (IOException e) {
            throw new CompletionException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
