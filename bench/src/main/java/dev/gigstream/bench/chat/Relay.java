package dev.gigstream.bench.chat;

import dev.gigstream.bench.load.Child;
import dev.gigstream.bench.load.Gateway;
import dev.gigstream.bench.load.NodePrograms;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import tools.jackson.databind.JsonNode;

/** The npm server that hands messages on at once, without tokens, rules or a store; one process, no gateway. */
record Relay(Child process, URI url) implements AutoCloseable {
    static Relay start(NodePrograms programs) throws IOException {
        var port = Child.freePort();
        var process = programs.relay(port).listening(port, Duration.ofSeconds(20));
        return new Relay(process, URI.create("http://127.0.0.1:" + port));
    }

    /** After a full collection, which this causes. */
    long liveBytes() throws IOException, InterruptedException {
        return memory().path("heapUsed").asLong();
    }

    long residentBytes() throws IOException, InterruptedException {
        return memory().path("rss").asLong();
    }

    private JsonNode memory() throws IOException, InterruptedException {
        return new Gateway(url).get("/memory");
    }

    @Override
    public void close() {
        process.close();
    }
}
