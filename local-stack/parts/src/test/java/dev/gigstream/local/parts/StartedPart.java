package dev.gigstream.local.parts;

import dev.gigstream.local.process.Part;
import dev.gigstream.local.process.PartContext;
import dev.gigstream.local.process.Ports;
import dev.gigstream.local.process.ProcessLauncher;
import dev.gigstream.local.process.RunningProcess;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Path;

/** A part in a home of its own, which a test starts, kills and starts again. */
final class StartedPart implements AutoCloseable {
    private final Part part;
    private final PartContext context;
    private final ProcessLauncher launcher;
    private RunningProcess process;

    private StartedPart(Part part, PartContext context) {
        this.part = part;
        this.context = context;
        this.launcher = new ProcessLauncher(context.home());
    }

    static StartedPart of(Part part, Path home) throws Exception {
        return of(part, contextIn(home));
    }

    static StartedPart of(Part part, PartContext context) throws Exception {
        var started = new StartedPart(part, context);
        started.start();
        return started;
    }

    static PartContext contextIn(Path home) {
        return new PartContext(home, Artifacts.located().directory().resolveSibling("software"), Ports.free());
    }

    PartContext context() {
        return context;
    }

    int port(String name) {
        return context.ports().of(name);
    }

    void start() throws Exception {
        process = launcher.start(part.prepare(context));
        part.afterStart(context);
    }

    void killAndRestart() throws Exception {
        process.kill();
        start();
    }

    void stop() throws Exception {
        process.stop();
    }

    @Override
    public void close() throws IOException {
        try {
            process.stop();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        }
    }
}
