package dev.gigstream.bench.load;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The wrk load generator, Debian's package, with a script that sends prepared requests in turn and answers in JSON. A
 * header may hold {@link #NUMBER}, in whose place each request has its own number.
 */
public final class Wrk {
    public static final String NUMBER = "{number}";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** A request as it goes over the wire; the body is empty for GET. */
    public record Request(String method, String path, String body) {
        public static Request get(String path) {
            return new Request("GET", path, "");
        }
    }

    private final Path folder;
    private final int connections;

    public Wrk(Path folder, int connections) throws IOException {
        this.folder = Files.createDirectories(folder);
        this.connections = connections;
        try (var script = Wrk.class.getResourceAsStream("/dev/gigstream/bench/requests.lua")) {
            Files.write(folder.resolve("requests.lua"), script.readAllBytes());
        }
    }

    public Load run(URI target, List<Request> requests, List<String> headers, int seconds) throws IOException {
        var command = new ArrayList<>(List.of(
                "wrk", "-t1", "-c" + connections, "-d" + seconds + "s", "--timeout", "10s", "-s", "requests.lua"));
        headers.forEach(header -> command.addAll(List.of("-H", header)));
        command.addAll(List.of(target.toString(), "--", write(requests).toString()));
        var process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        var output = new String(process.getInputStream().readAllBytes());
        return parse(output);
    }

    private Path write(List<Request> requests) throws IOException {
        var lines = new StringBuilder();
        for (var request : requests) {
            lines.append(String.join(
                            "\t",
                            request.method(),
                            request.path(),
                            request.body().replaceAll("[\\t\\n]", " ")))
                    .append('\n');
        }
        return Files.writeString(folder.resolve("requests.tsv"), lines);
    }

    private static Load parse(String output) {
        var start = output.indexOf("RESULT {");
        if (start < 0) {
            throw new IllegalStateException("wrk gave no result: " + output);
        }
        JsonNode result = JSON.readTree(
                output.substring(start + "RESULT ".length()).lines().findFirst().orElseThrow());
        return new Load(
                result.path("requests").asLong(),
                result.path("requests").asDouble() / (result.path("micros").asDouble() / 1e6),
                result.path("p50").asDouble() / 1e3,
                result.path("p99").asDouble() / 1e3,
                result.path("failures").asLong());
    }
}
