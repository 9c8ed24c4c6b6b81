package dev.gigstream.gigindex;

import dev.gigstream.local.parts.Artifacts;
import dev.gigstream.local.parts.Elasticsearch;
import dev.gigstream.local.process.PartContext;
import dev.gigstream.local.process.Ports;
import dev.gigstream.local.process.ProcessLauncher;
import dev.gigstream.local.process.RunningProcess;
import dev.gigstream.local.process.StartFailedException;
import java.io.IOException;
import java.nio.file.Path;

/** A real server for one test, to be killed; it comes back on the same port with the same data. */
final class MortalElasticsearch {
    private final Elasticsearch part = new Elasticsearch();
    private final PartContext context;
    private final ProcessLauncher launcher;
    private RunningProcess process;

    MortalElasticsearch(Path home) {
        context = new PartContext(home, Artifacts.located().directory().resolveSibling("software"), Ports.free());
        launcher = new ProcessLauncher(context.home());
    }

    String url() {
        return "http://127.0.0.1:" + context.ports().of(Ports.ELASTICSEARCH);
    }

    void start() throws IOException, InterruptedException, StartFailedException {
        process = launcher.start(part.prepare(context));
    }

    void kill() throws IOException, InterruptedException {
        process.kill();
    }
}
