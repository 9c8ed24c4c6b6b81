package dev.gigstream.local.supervisor.stack;

import static dev.gigstream.local.supervisor.apps.JvmSize.hot;
import static dev.gigstream.local.supervisor.apps.JvmSize.small;
import static dev.gigstream.local.supervisor.stack.Use.AUTH_DATABASE;
import static dev.gigstream.local.supervisor.stack.Use.ELASTICSEARCH;
import static dev.gigstream.local.supervisor.stack.Use.EVENTS;
import static dev.gigstream.local.supervisor.stack.Use.MAIL;
import static dev.gigstream.local.supervisor.stack.Use.MONGO;
import static dev.gigstream.local.supervisor.stack.Use.PAYMENTS_DATABASE;
import static dev.gigstream.local.supervisor.stack.Use.PAYMENT_PROVIDER;
import static dev.gigstream.local.supervisor.stack.Use.REDIS;
import static dev.gigstream.local.supervisor.stack.Use.REVIEWS_DATABASE;
import static dev.gigstream.local.supervisor.stack.Use.TOKENS;

import dev.gigstream.local.parts.Elasticsearch;
import dev.gigstream.local.parts.KafkaBroker;
import dev.gigstream.local.parts.MailServer;
import dev.gigstream.local.parts.MariaDbServer;
import dev.gigstream.local.parts.MongoStandIn;
import dev.gigstream.local.parts.PostgresServer;
import dev.gigstream.local.parts.RazorpaySimulator;
import dev.gigstream.local.parts.RedisServer;
import dev.gigstream.local.parts.SchemaRegistry;
import dev.gigstream.local.process.Ports;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The table of everything that runs on one machine. A new process is one line here. */
public final class Stack {

    public static final String GATEWAY = Ports.GATEWAY;
    static final String GATEWAY_MANAGEMENT = "gateway-management";
    static final String CHAT_SOCKETS = "chat-sockets";
    static final String NOTIFICATION_SOCKETS = "notification-sockets";
    /** Runs in notification-service, with a position and dead letters of its own. */
    static final String MAILS = "notification-mail";

    private static final Pattern NUMBER = Pattern.compile("-\\d+$");

    static final String REGISTRAR = "schema-registrar";
    static final String DEMO_CATALOGUE = "demo-catalogue";

    static final List<Entry.App> APPLICATIONS = List.of(
            Entry.App.of(
                            "auth-service",
                            "services/auth-service",
                            18101,
                            small(128),
                            AUTH_DATABASE,
                            EVENTS,
                            MAIL,
                            TOKENS)
                    .with("AUTH_ADMINS", "GIGSTREAM_IMPORT_ENABLED"),
            Entry.App.of("user-service", "services/user-service", 18102, small(128), MONGO, REDIS, EVENTS, TOKENS)
                    .with("PUBLIC_URL", "GIGSTREAM_IMPORT_ENABLED"),
            Entry.App.of("gig-service", "services/gig-service", 18103, small(112), MONGO, EVENTS, TOKENS)
                    .with("GIGSTREAM_IMPORT_ENABLED"),
            Entry.App.of("search-service", "services/search-service", 18104, hot(128), ELASTICSEARCH, EVENTS, TOKENS),
            Entry.App.of("order-service", "services/order-service", 18106, small(112), MONGO, EVENTS, TOKENS),
            Entry.App.of(
                            "payment-service",
                            "services/payment-service",
                            18107,
                            small(128),
                            PAYMENTS_DATABASE,
                            PAYMENT_PROVIDER,
                            EVENTS,
                            TOKENS)
                    .with("PAYMENTS_CLEARING_PERIOD", "PAYMENTS_RECONCILE_EVERY", "PAYMENTS_ASSUMED_ACCOUNT_PREFIX"),
            Entry.App.of("chat-service", "services/chat-service", 18108, small(112), MONGO, EVENTS, TOKENS)
                    .with("CHAT_SOCKET_PORT"),
            Entry.App.of(
                            "review-service",
                            "services/review-service",
                            18109,
                            small(112),
                            REVIEWS_DATABASE,
                            EVENTS,
                            TOKENS)
                    .with("GIGSTREAM_IMPORT_ENABLED"),
            Entry.App.of("rating-aggregates", "streams-apps/rating-aggregates", 18111, small(112), EVENTS)
                    .with("STREAMS_STATE_DIR"),
            Entry.App.of("gig-search-index", "streams-apps/gig-search-index", 18105, small(160), ELASTICSEARCH, EVENTS)
                    .with("STREAMS_STATE_DIR"),
            Entry.App.of("notification-fanout", "streams-apps/notification-fanout", 18112, small(112), EVENTS)
                    .with("STREAMS_STATE_DIR", "NOTIFICATION_MESSAGE_HOLD", "NOTIFICATION_MAIL_AFTER"),
            Entry.App.of("log-index", "streams-apps/log-index", 18114, small(64), ELASTICSEARCH, EVENTS),
            Entry.App.of("marketplace-insights", "streams-apps/marketplace-insights", 18115, small(112), EVENTS)
                    .with("STREAMS_STATE_DIR"),
            Entry.App.of(
                            "notification-service",
                            "services/notification-service",
                            18113,
                            small(112),
                            MAIL,
                            EVENTS,
                            TOKENS)
                    .with("STREAMS_STATE_DIR", "NOTIFICATION_LINK_KEY", "NOTIFICATION_SOCKET_PORT"),
            Entry.App.of("edge-gateway", "edge-gateway", 8080, hot(160), REDIS, EVENTS)
                    .with(
                            "JWT_SIGNING_KEYS",
                            "PUBLIC_URL",
                            "CHAT_SOCKETS_URL",
                            "NOTIFICATION_SOCKETS_URL",
                            "RAZORPAY_CHECKOUT_URL")
                    .after(
                            "auth-service",
                            "user-service",
                            "gig-service",
                            "search-service",
                            "order-service",
                            "payment-service",
                            "chat-service",
                            "review-service",
                            "notification-service"));

    private Stack() {}

    /** In the order of their starts within a wave: what others wait for longest is first. */
    static List<Entry.Embedded> embedded(Scale scale) {
        Stream<Entry.Embedded> stores = Stream.of(
                new Entry.Embedded(new PostgresServer(), Ports.POSTGRES, "", 70),
                new Entry.Embedded(new MariaDbServer(), Ports.MYSQL, "AUTH_DB_URL", 150),
                new Entry.Embedded(new RedisServer(), Ports.REDIS, "REDIS_URL", 15),
                new Entry.Embedded(new MongoStandIn(), Ports.MONGO, "MONGODB_URI", 150));
        Stream<Entry.Embedded> brokers = IntStream.rangeClosed(1, scale.brokers())
                .mapToObj(number -> new KafkaBroker(number, scale.brokers()))
                .map(broker -> new Entry.Embedded(broker, broker.name(), "KAFKA_BOOTSTRAP_SERVERS", 380));
        Stream<Entry.Embedded> others = Stream.of(
                new Entry.Embedded(new Elasticsearch(), Ports.ELASTICSEARCH, "ELASTICSEARCH_URL", 600),
                new Entry.Embedded(new RazorpaySimulator(), Ports.RAZORPAY, Settings.PAYMENT_KEYS, 90),
                new Entry.Embedded(new MailServer(), Ports.MAIL_API, "SMTP_HOST", 120),
                new Entry.Embedded(new SchemaRegistry(), Ports.REGISTRY, "SCHEMA_REGISTRY_URL", 300));
        return Stream.of(stores, brokers, others).flatMap(entries -> entries).toList();
    }

    static List<Entry.App> applications(Scale scale) {
        return APPLICATIONS.stream()
                .flatMap(app -> IntStream.rangeClosed(1, scale.instances()).mapToObj(app::instance))
                .toList();
    }

    public static PortPlan portPlan() {
        return portPlan(Scale.ONE);
    }

    public static PortPlan portPlan(Scale scale) {
        Map<String, Integer> defaults = new TreeMap<>(Ports.defaults().asMap());
        APPLICATIONS.forEach(app -> defaults.put(portName(app), app.port()));
        defaults.put(GATEWAY_MANAGEMENT, 18100);
        defaults.put(CHAT_SOCKETS, 18118);
        defaults.put(NOTIFICATION_SOCKETS, 18123);
        Map<String, Integer> all = new TreeMap<>(defaults);
        for (int number = 2; number <= scale.instances(); number++) {
            for (Entry.App app : APPLICATIONS) {
                all.put(portName(app.instance(number)), app.instance(number).port());
            }
            for (String name : List.of(GATEWAY_MANAGEMENT, CHAT_SOCKETS, NOTIFICATION_SOCKETS)) {
                all.put(Scale.numbered(name, number), defaults.get(name) + Entry.App.portOffset(number));
            }
        }
        // All gateways of a machine have the public port in common.
        all.put(GATEWAY, defaults.get(GATEWAY));
        for (int number = 2; number <= scale.brokers(); number++) {
            for (String name : List.of(Ports.KAFKA, Ports.KAFKA_CONTROLLER)) {
                all.put(Scale.numbered(name, number), defaults.get(name) + Entry.App.portOffset(number));
            }
        }
        return new PortPlan(all);
    }

    /** What the gateway routes to. */
    static List<Entry.App> services() {
        return APPLICATIONS.stream()
                .filter(app -> app.name().endsWith("-service"))
                .toList();
    }

    /** The applications that read topics, and so have dead letters. */
    public static List<String> consumers() {
        Stream<String> processes =
                APPLICATIONS.stream().filter(app -> app.uses().contains(EVENTS)).map(Entry.App::name);
        return Stream.concat(processes, Stream.of(MAILS)).toList();
    }

    /** Whether it is a program of this repository, and no server that it uses. */
    public static boolean isApplication(String name) {
        return APPLICATIONS.stream().anyMatch(app -> app.name().equals(programOf(name)));
    }

    /** The application that a process is an instance of. */
    public static String programOf(String name) {
        return NUMBER.matcher(name).replaceFirst("");
    }

    static String portName(Entry.App app) {
        return app.program().equals("edge-gateway") ? GATEWAY : app.name();
    }

    /** Where an application answers about itself. */
    static String managementPortName(Entry.App app) {
        return app.name().equals("edge-gateway") ? GATEWAY_MANAGEMENT : app.name();
    }

    static List<Entry> all(Scale scale) {
        List<Entry> all = new ArrayList<>(embedded(scale));
        all.addAll(applications(scale));
        return all;
    }
}
