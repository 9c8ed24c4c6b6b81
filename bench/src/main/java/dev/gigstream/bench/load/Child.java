package dev.gigstream.bench.load;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** A process of this run, ended by its own id when closed. */
public final class Child implements AutoCloseable {
    private static final String FAILED = "FAILED";

    private final Process process;
    private final Path log;

    private Child(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    /** Starts a command; what it prints goes to a file that a failure quotes. */
    public static Child start(Path log, Map<String, String> environment, List<String> command) throws IOException {
        Files.createDirectories(log.getParent());
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().putAll(environment);
        return new Child(builder.start(), log);
    }

    /** The same in a folder of its own and with nothing but this environment. */
    public static Child start(Path log, Path folder, Map<String, String> environment, List<String> command)
            throws IOException {
        Files.createDirectories(log.getParent());
        var builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().clear();
        builder.environment().putAll(environment);
        return new Child(builder.start(), log);
    }

    public static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** Waits until the port takes connections. */
    public Child listening(int port, Duration patience) throws IOException {
        var deadline = System.nanoTime() + patience.toNanos();
        while (!accepts(port)) {
            if (!process.isAlive() || System.nanoTime() > deadline) {
                throw new IOException("not listening on " + port + ": " + Files.readString(log));
            }
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
        return this;
    }

    /**
     * Waits until it ends by itself.
     *
     * @throws IOException when it ends badly or not at all in this time
     */
    public void ended(Duration patience) throws IOException, InterruptedException {
        if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS) || process.exitValue() != 0) {
            throw new IOException("did not end well: " + Files.readString(log));
        }
    }

    /** Waits for a line that begins with a word and a blank, and answers what follows; a word of failure ends the wait. */
    public String line(String word, Duration patience) throws IOException {
        var deadline = System.nanoTime() + patience.toNanos();
        while (true) {
            // Whether it lives is asked first: what it wrote before it ended is there then.
            var hopeless = !process.isAlive() || System.nanoTime() > deadline;
            var found = lines(word);
            if (!found.isEmpty()) {
                return found.getFirst();
            }
            if (hopeless || !lines(FAILED).isEmpty()) {
                throw new IOException("no line " + word + ": " + Files.readString(log));
            }
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
    }

    /** What follows a word and a blank in each whole line so far that begins so. */
    public List<String> lines(String word) throws IOException {
        var written = Files.readString(log);
        return written.substring(0, written.lastIndexOf('\n') + 1)
                .lines()
                .filter(line -> line.startsWith(word + " "))
                .map(line -> line.substring(word.length() + 1))
                .toList();
    }

    private static boolean accepts(int port) {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 200);
            return true;
        } catch (IOException notYet) {
            return false;
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(15, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
