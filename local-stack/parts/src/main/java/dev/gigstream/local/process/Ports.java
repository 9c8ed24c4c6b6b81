package dev.gigstream.local.process;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.ToIntFunction;

/** Loopback ports by name: the fixed ones of the local stack, or free ones that are drawn once per name. */
public final class Ports {
    public static final String KAFKA = "kafka";
    public static final String KAFKA_CONTROLLER = "kafka-controller";
    public static final String REGISTRY = "registry";
    public static final String REGISTRY_MANAGEMENT = "registry-management";
    public static final String MYSQL = "mysql";
    public static final String POSTGRES = "postgres";
    public static final String MONGO = "mongo";
    public static final String REDIS = "redis";
    public static final String ELASTICSEARCH = "elasticsearch";
    public static final String ELASTICSEARCH_TRANSPORT = "elasticsearch-transport";
    public static final String SMTP = "smtp";
    public static final String MAIL_API = "mail-api";
    public static final String RAZORPAY = "razorpay-simulator";
    public static final String GATEWAY = "gateway";

    private static final Map<String, Integer> DEFAULTS = Map.ofEntries(
            Map.entry(KAFKA, 19092),
            Map.entry(KAFKA_CONTROLLER, 19093),
            Map.entry(REGISTRY, 18081),
            Map.entry(REGISTRY_MANAGEMENT, 18082),
            Map.entry(MYSQL, 13306),
            Map.entry(POSTGRES, 15432),
            Map.entry(MONGO, 17017),
            Map.entry(REDIS, 16379),
            Map.entry(ELASTICSEARCH, 19200),
            Map.entry(ELASTICSEARCH_TRANSPORT, 19300),
            Map.entry(SMTP, 13025),
            Map.entry(MAIL_API, 18025),
            Map.entry(RAZORPAY, 18110),
            Map.entry(GATEWAY, 8080));

    /** Below the range from which the kernel draws clients' ports, so that no outgoing connection takes one. */
    private static final int FIRST_FREE = 20_000;

    private static final int LAST_FREE = 32_000;
    private static final int ATTEMPTS = 200;

    /** What was drawn in this process: nobody listens there yet, but somebody is about to. */
    private static final Set<Integer> DRAWN = ConcurrentHashMap.newKeySet();

    private final Map<String, Integer> known;
    private final ToIntFunction<String> missing;

    private Ports(Map<String, Integer> known, ToIntFunction<String> missing) {
        this.known = new ConcurrentHashMap<>(known);
        this.missing = missing;
    }

    public static Ports defaults() {
        return new Ports(DEFAULTS, Ports::refuse);
    }

    /** Fresh ports for each name, as tests want them. */
    public static Ports free() {
        return new Ports(Map.of(), name -> unused());
    }

    /** These ports with one more, or another, named one. */
    public Ports with(String name, int port) {
        var extended = new Ports(known, missing);
        extended.known.put(name, port);
        return extended;
    }

    public int of(String name) {
        return known.computeIfAbsent(name, missing::applyAsInt);
    }

    public Map<String, Integer> asMap() {
        return new TreeMap<>(known);
    }

    /** Whether nobody listens on this loopback port. */
    public static boolean isFree(int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }

    private static int refuse(String name) {
        throw new IllegalArgumentException("There is no port named '" + name + "'.");
    }

    private static int unused() {
        return ThreadLocalRandom.current()
                .ints(ATTEMPTS, FIRST_FREE, LAST_FREE)
                .filter(Ports::isFree)
                .filter(DRAWN::add)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No free port in " + ATTEMPTS + " draws."));
    }
}
