package dev.gigstream.chat;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The service as a process of its own, so that it can be killed as an operating system kills. */
record MortalService(Process process, int socketPort) implements AutoCloseable {

    private static final List<String> ADDRESSES =
            List.of("KAFKA_BOOTSTRAP_SERVERS", "SCHEMA_REGISTRY_URL", "MONGODB_URI");
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    /** @param properties as {@code name=value} */
    static MortalService start(String... properties) throws IOException {
        int socketPort = freePort();
        List<String> command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-Xmx256m",
                "-XX:TieredStopAtLevel=1",
                "-jar",
                applicationJar().toString(),
                "--server.port=0",
                "--gigstream.sockets.port=" + socketPort));
        Stream.of(properties).map(property -> "--" + property).forEach(command::add);
        ProcessBuilder builder = new ProcessBuilder(command);
        Map<String, String> environment = builder.environment();
        ADDRESSES.forEach(name -> environment.put(name, System.getProperty(name)));
        Process process = builder.redirectErrorStream(true)
                .redirectOutput(Path.of("target", "mortal-service.log").toFile())
                .start();
        MortalService service = new MortalService(process, socketPort);
        await().atMost(PATIENCE).until(() -> !process.isAlive() || service.answers());
        return service;
    }

    /** As {@code kill -9} does. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    private boolean answers() {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), socketPort)) {
            return socket.isConnected();
        } catch (IOException _) {
            return false;
        }
    }

    private static Path applicationJar() throws IOException {
        try (Stream<Path> built = Files.list(Path.of("target"))) {
            return built.filter(path -> path.getFileName().toString().endsWith("-app.jar"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
