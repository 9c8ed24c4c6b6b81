package dev.gigstream.local.supervisor.stack;

import dev.gigstream.local.process.Part;
import dev.gigstream.local.process.PartContext;
import dev.gigstream.local.process.Ports;
import dev.gigstream.local.process.ProcessSpec;
import dev.gigstream.local.supervisor.apps.Application;
import dev.gigstream.local.supervisor.apps.ApplicationPreparation;
import dev.gigstream.local.supervisor.apps.JavaTool;
import dev.gigstream.local.supervisor.apps.Program;
import dev.gigstream.local.supervisor.supervision.Unit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Turns the table into what the supervisor runs: with the addresses, ports and passwords of one home. */
final class StackUnits {

    private static final String VERSION = "1.0.0-SNAPSHOT";
    private static final Duration REGISTRATION = Duration.ofMinutes(2);
    private static final Duration DEMO = Duration.ofMinutes(5);
    /** Longer than the gateway takes to see that an instance is not ready any more. */
    private static final String DRAIN = "2s";

    private final Path root;
    private final PartContext context;
    private final Settings settings;
    private final CatalogueTool catalogue;
    private final Scale scale;

    StackUnits(Path root, PartContext context, Settings settings, CatalogueTool catalogue, Scale scale) {
        this.root = root;
        this.context = context;
        this.settings = settings;
        this.catalogue = catalogue;
        this.scale = scale;
    }

    List<Unit> units(List<Entry.Embedded> parts, List<Entry.App> applications) {
        List<Unit> units = new ArrayList<>();
        parts.stream()
                .filter(part -> !settings.isOutside(part.key()))
                .map(this::server)
                .forEach(units::add);
        units.add(registrar());
        applications.stream()
                .filter(app -> Files.exists(root.resolve(app.module()).resolve("pom.xml")))
                .map(this::server)
                .forEach(units::add);
        units.add(demoCatalogue(applications));
        Set<String> present = units.stream().map(Unit::name).collect(Collectors.toSet());
        return units.stream().map(unit -> needing(unit, present)).toList();
    }

    private Unit server(Entry.Embedded entry) {
        return new Unit.Server(
                entry.name(),
                entry.needs(),
                Optional.of(context.ports().of(entry.portName())),
                new EmbeddedPreparation(entry.part(), context),
                Unit.Liveness.sameAsReadiness());
    }

    private Unit server(Entry.App app) {
        Application application = application(app);
        return new Unit.Server(
                app.name(),
                app.needs(),
                Optional.of(context.ports().of(Stack.portName(app))),
                new ApplicationPreparation(application, context, root.resolve(".gigstream/apps")),
                Unit.Liveness.by(application.liveness()));
    }

    private Application application(Entry.App app) {
        int port = context.ports().of(Stack.portName(app));
        boolean isGateway = Stack.portName(app).equals(Stack.GATEWAY);
        int management = isGateway ? context.ports().of(Scale.numbered(Stack.GATEWAY_MANAGEMENT, app.number())) : port;
        Map<String, String> environment = new HashMap<>(settings.values(app.environmentKeys()));
        environment.put("SERVER_PORT", Integer.toString(port));
        if (isGateway) {
            environment.put("GATEWAY_MANAGEMENT_PORT", Integer.toString(management));
            // The gateway alone is told where the services are.
            environment.putAll(settings.values(
                    Stack.services().stream().map(Settings::urlKey).toList()));
        } else {
            environment.put("SERVER_ADDRESS", "127.0.0.1");
        }
        if (scale.hasSeveralInstances()) {
            environment.putAll(ofOneOfSeveral(app, isGateway));
        }
        Path jar = root.resolve(app.module()).resolve("target").resolve(app.program() + "-" + VERSION + "-app.jar");
        return new Application(
                app.name(), app.program(), jar, app.size(), environment, ports(port, management), management);
    }

    /** Another gateway may hold the public port already. */
    private List<Integer> ports(int port, int management) {
        if (port == management) {
            return List.of(port);
        }
        return scale.hasSeveralInstances() ? List.of(management) : List.of(port, management);
    }

    /** What is each one's own, and what lets the others take over. */
    private Map<String, String> ofOneOfSeveral(Entry.App app, boolean isGateway) {
        Map<String, String> environment = new HashMap<>();
        environment.put("SHUTDOWN_DRAIN", DRAIN);
        if (isGateway) {
            environment.put("GATEWAY_INSTANCES", settings.value("GATEWAY_INSTANCES"));
            environment.put("GATEWAY_SHARED_PORT", "true");
        }
        if (app.keys().contains("STREAMS_STATE_DIR")) {
            environment.put("STREAMS_STANDBY_REPLICAS", "1");
            environment.put("STREAMS_STATE_DIR", Scale.numbered(settings.value("STREAMS_STATE_DIR"), app.number()));
        }
        own(environment, app, "CHAT_SOCKET_PORT", Stack.CHAT_SOCKETS);
        own(environment, app, "NOTIFICATION_SOCKET_PORT", Stack.NOTIFICATION_SOCKETS);
        return environment;
    }

    private void own(Map<String, String> environment, Entry.App app, String key, String port) {
        if (app.keys().contains(key)) {
            environment.put(key, Integer.toString(context.ports().of(Scale.numbered(port, app.number()))));
        }
    }

    private Unit registrar() {
        JavaTool tool =
                JavaTool.of(root, "schemas/registrar", "schema-registrar", "dev.gigstream.schemas.registrar.Registrar");
        Map<String, String> environment = new HashMap<>(settings.values(Use.EVENTS.keys()));
        environment.put("TOPIC_REPLICATION", settings.value("TOPIC_REPLICATION"));
        Path log = context.home().resolve("logs").resolve(Stack.REGISTRAR + ".log");
        Set<String> needs = Stream.concat(scale.brokersOf(Ports.KAFKA), Stream.of("registry"))
                .collect(Collectors.toSet());
        return new Unit.Task(Stack.REGISTRAR, needs, progress -> {
            progress.doing("creates topics and registers schemas");
            List<String> command = tool.command(context.java(), context.temporary(Stack.REGISTRAR), 96, List.of());
            new Program(command, environment, root, log).run(REGISTRATION);
        });
    }

    /** Loaded once in the life of a home's data. */
    private Unit demoCatalogue(List<Entry.App> applications) {
        Path loaded = context.data(Stack.DEMO_CATALOGUE);
        Path log = context.home().resolve("logs").resolve(Stack.DEMO_CATALOGUE + ".log");
        Set<String> needs = applications.stream().map(Entry.App::name).collect(Collectors.toSet());
        return new Unit.Task(Stack.DEMO_CATALOGUE, needs, progress -> {
            if (Files.notExists(loaded)) {
                progress.doing("loads the demo catalogue");
                new Program(catalogue.demo(context.java()), catalogue.environment(), root, log).run(DEMO);
                Files.createFile(loaded);
            }
        });
    }

    /** A server elsewhere is nothing to wait for. */
    private static Unit needing(Unit unit, Set<String> present) {
        Set<String> needs = unit.needs().stream().filter(present::contains).collect(Collectors.toSet());
        return switch (unit) {
            case Unit.Server server ->
                new Unit.Server(server.name(), needs, server.port(), server.preparation(), server.liveness());
            case Unit.Task task -> new Unit.Task(task.name(), needs, task.work());
        };
    }

    private record EmbeddedPreparation(Part part, PartContext context) implements Unit.Preparation {
        @Override
        public ProcessSpec prepare(Unit.Progress progress) throws IOException {
            return part.prepare(context);
        }

        @Override
        public void afterStart() throws IOException {
            part.afterStart(context);
        }
    }
}
