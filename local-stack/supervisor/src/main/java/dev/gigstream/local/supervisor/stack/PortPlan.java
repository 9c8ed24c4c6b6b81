package dev.gigstream.local.supervisor.stack;

import dev.gigstream.local.process.Ports;
import dev.gigstream.local.supervisor.home.Home;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/**
 * Which port each process has: its default, moved by the offset; {@code ports.properties} of the home overrides that,
 * and {@code GIGSTREAM_PORT_<NAME>} overrides both. What was decided at the start is kept for the other commands.
 */
public final class PortPlan {

    private static final String VARIABLE = "GIGSTREAM_PORT_";
    private static final String OFFSET = "GIGSTREAM_PORT_OFFSET";
    private static final String DECIDED = "ports";

    private final Map<String, Integer> defaults;

    public PortPlan(Map<String, Integer> defaults) {
        this.defaults = Map.copyOf(defaults);
    }

    public Ports decide(Home home, int offset, Map<String, String> environment) throws IOException {
        Map<String, Integer> decided = new TreeMap<>();
        defaults.forEach((name, port) -> decided.put(name, port + offset));
        read(home.portsFile())
                .forEach((name, port) ->
                        override(decided, name, port, home.portsFile().toString()));
        environment.forEach((variable, port) -> {
            if (variable.startsWith(VARIABLE) && !variable.equals(OFFSET)) {
                override(decided, nameOf(variable), port, variable);
            }
        });
        return ports(decided);
    }

    public static void keep(Ports ports, Home home) throws IOException {
        Properties decided = new Properties();
        ports.asMap().forEach((name, port) -> decided.setProperty(name, Integer.toString(port)));
        try (var out = Files.newBufferedWriter(home.run().resolve(DECIDED))) {
            decided.store(out, null);
        }
    }

    /** The ports of the last start, or those that a start now would have. */
    public Ports current(Home home, Map<String, String> environment) throws IOException {
        Map<String, String> kept = read(home.run().resolve(DECIDED));
        if (kept.isEmpty()) {
            return decide(home, 0, environment);
        }
        Map<String, Integer> decided = new TreeMap<>(defaults);
        kept.forEach((name, port) -> decided.put(name, Integer.parseInt(port)));
        return ports(decided);
    }

    private static Ports ports(Map<String, Integer> decided) {
        Ports ports = Ports.defaults();
        for (Map.Entry<String, Integer> entry : decided.entrySet()) {
            ports = ports.with(entry.getKey(), entry.getValue());
        }
        return ports;
    }

    private static void override(Map<String, Integer> decided, String name, String port, String where) {
        if (!decided.containsKey(name)) {
            throw new IllegalArgumentException(
                    "There is no port named '" + name + "' (" + where + "); the names are " + decided.keySet() + ".");
        }
        if (!port.strip().matches("\\d{1,5}")) {
            throw new IllegalArgumentException("'" + port + "' is no port for " + name + " (" + where + ").");
        }
        decided.put(name, Integer.parseInt(port.strip()));
    }

    private static String nameOf(String variable) {
        return variable.substring(VARIABLE.length()).toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Map<String, String> read(Path file) throws IOException {
        Properties properties = new Properties();
        if (Files.exists(file)) {
            try (Reader in = Files.newBufferedReader(file)) {
                properties.load(in);
            }
        }
        Map<String, String> values = new TreeMap<>();
        properties.forEach((name, value) -> values.put(name.toString(), value.toString()));
        return values;
    }
}
