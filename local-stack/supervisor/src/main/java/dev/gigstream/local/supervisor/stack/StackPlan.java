package dev.gigstream.local.supervisor.stack;

import dev.gigstream.local.process.PartContext;
import dev.gigstream.local.process.Ports;
import dev.gigstream.local.process.Secrets;
import dev.gigstream.local.supervisor.apps.JavaTool;
import dev.gigstream.local.supervisor.figures.FigureReading;
import dev.gigstream.local.supervisor.home.Home;
import dev.gigstream.local.supervisor.supervision.Unit;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The stack of one home with its ports decided: what runs, where it answers and what it takes. */
public final class StackPlan {

    private static final int CHECKER_HEAP_MEGABYTES = 512;
    private static final int DEMO_HEAP_MEGABYTES = 96;
    private static final int DATA_TOOLS_HEAP_MEGABYTES = 256;

    private final Path root;
    private final Home home;
    private final Ports ports;
    private final Scale scale;
    private final Settings settings;
    private final CatalogueTool catalogue;
    private final List<Unit> units;

    private StackPlan(
            Path root,
            Home home,
            Ports ports,
            Scale scale,
            Settings settings,
            CatalogueTool catalogue,
            List<Unit> units) {
        this.root = root;
        this.home = home;
        this.ports = ports;
        this.scale = scale;
        this.settings = settings;
        this.catalogue = catalogue;
        this.units = units;
    }

    public static StackPlan of(Path root, Home home, Ports ports) throws IOException {
        Scale scale = Scale.of(home);
        Settings settings = Settings.of(home, ports, scale);
        // Unpacked programs never change and applications are kept by content, so the homes of a checkout share them.
        Path shared = root.resolve(".gigstream");
        PartContext context = new PartContext(
                home.directory(),
                shared.resolve("software"),
                ports,
                Secrets.of(home.directory()),
                Path.of(System.getProperty("java.home")));
        CatalogueTool catalogue = new CatalogueTool(root, home, settings);
        List<Unit> units = new StackUnits(root, context, settings, catalogue, scale)
                .units(Stack.embedded(scale), Stack.applications(scale));
        return new StackPlan(root, home, ports, scale, settings, catalogue, units);
    }

    /** The same with nothing but the named units and those that they need. */
    public StackPlan only(Collection<String> names) {
        return names.isEmpty()
                ? this
                : new StackPlan(
                        root,
                        home,
                        ports,
                        scale,
                        settings,
                        catalogue,
                        Chosen.of(units).with(names));
    }

    public List<Unit> units() {
        return units;
    }

    public int memoryMegabytes(List<String> alreadyRunning) {
        return Stack.all(scale).stream()
                .filter(entry -> units.stream().anyMatch(unit -> unit.name().equals(entry.name())))
                .filter(entry -> !alreadyRunning.contains(entry.name()))
                .mapToInt(Entry::memoryMegabytes)
                .sum();
    }

    public Ports ports() {
        return ports;
    }

    public Map<String, String> urls() {
        Map<String, String> urls = new LinkedHashMap<>();
        urls.put("gateway", settings.value("PUBLIC_URL"));
        urls.put("gatewayManagement", "http://127.0.0.1:" + ports.of(Stack.GATEWAY_MANAGEMENT));
        urls.put("mail", "http://127.0.0.1:" + ports.of(Ports.MAIL_API));
        urls.put("registry", settings.value("SCHEMA_REGISTRY_URL") + "/apis/ccompat/v7");
        urls.put("kafka", settings.value("KAFKA_BOOTSTRAP_SERVERS"));
        urls.put("elasticsearch", settings.value("ELASTICSEARCH_URL"));
        if (!settings.isOutside(Settings.PAYMENT_KEYS)) {
            urls.put("razorpaySimulator", settings.value("RAZORPAY_API_URL"));
        }
        urls.put("mysql", "mysql://127.0.0.1:" + ports.of(Ports.MYSQL));
        urls.put("postgres", "postgresql://127.0.0.1:" + ports.of(Ports.POSTGRES));
        urls.put("mongo", settings.value("MONGODB_URI"));
        urls.put("redis", settings.value("REDIS_URL"));
        return urls;
    }

    public CatalogueTool catalogue() {
        return catalogue;
    }

    /** What operators look at first; the ports are those of this plan. */
    public FigureReading figures() {
        Map<String, Integer> management = new LinkedHashMap<>();
        Stack.APPLICATIONS.forEach(app -> management.put(app.name(), ports.of(Stack.managementPortName(app))));
        return new FigureReading(management, settings.value("KAFKA_BOOTSTRAP_SERVERS"), Stack.consumers());
    }

    /** Reads everything and judges it. */
    public StackTool checker() {
        JavaTool tool = JavaTool.of(root, "checker", "checker", "dev.gigstream.checker.Checker");
        return new StackTool(tool, home.temporary("checker"), CHECKER_HEAP_MEGABYTES, settings.all());
    }

    /** Orders, pays and disputes with the demo accounts. */
    public StackTool demo() throws IOException {
        JavaTool tool = JavaTool.of(root, "local-stack/demo", "demo", "dev.gigstream.local.demo.Demo");
        return new StackTool(tool, home.temporary("demo"), DEMO_HEAP_MEGABYTES, catalogue.environment());
    }

    /** Lists, follows and exports topics. */
    public StackTool dataTools() {
        JavaTool tool = JavaTool.of(root, "data-tools", "data-tools", "dev.gigstream.data.DataTools");
        return new StackTool(tool, home.temporary("data-tools"), DATA_TOOLS_HEAP_MEGABYTES, settings.all());
    }
}
