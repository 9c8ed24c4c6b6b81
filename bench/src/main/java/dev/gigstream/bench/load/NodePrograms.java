package dev.gigstream.bench.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.json.JsonMapper;

/** The official Socket.IO client, and the npm server, at the versions that the lock file names. */
public final class NodePrograms {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final List<String> FILES = List.of("package.json", "package-lock.json", "clients.js", "relay.js");
    private static final int INSTALL_MINUTES = 3;

    private final Path folder;

    private NodePrograms(Path folder) {
        this.folder = folder;
    }

    public static NodePrograms install(Path folder) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        var changed = Files.notExists(folder.resolve("node_modules/.package-lock.json"));
        for (var file : FILES) {
            try (var resource = NodePrograms.class.getResourceAsStream("/dev/gigstream/bench/sockets/" + file)) {
                var wanted = resource.readAllBytes();
                var place = folder.resolve(file);
                changed |= file.startsWith("package")
                        && (Files.notExists(place) || !new String(wanted).equals(Files.readString(place)));
                Files.write(place, wanted);
            }
        }
        var programs = new NodePrograms(folder);
        if (changed) {
            programs.installModules();
        }
        return programs;
    }

    /** Clients that do what the plan says; see {@code clients.js}. */
    public Child clients(String name, Map<String, ?> plan) throws IOException {
        var file = Files.writeString(folder.resolve(name + ".json"), JSON.writeValueAsString(plan));
        return Child.start(
                folder.resolve(name + ".log"),
                Map.of(),
                List.of("node", folder.resolve("clients.js").toString(), file.toString()));
    }

    public Child relay(int port) throws IOException {
        return Child.start(
                folder.resolve("relay.log"),
                Map.of(),
                List.of("node", "--expose-gc", folder.resolve("relay.js").toString(), String.valueOf(port)));
    }

    private void installModules() throws IOException, InterruptedException {
        var log = folder.resolve("npm.log");
        var npm = new ProcessBuilder("npm", "ci", "--no-audit", "--no-fund", "--ignore-scripts")
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        if (!npm.waitFor(INSTALL_MINUTES, TimeUnit.MINUTES)) {
            npm.destroyForcibly();
            throw new IOException("npm ci takes more than " + INSTALL_MINUTES + " minutes: " + Files.readString(log));
        }
        if (npm.exitValue() != 0) {
            throw new IOException("npm ci failed: " + Files.readString(log));
        }
    }
}
