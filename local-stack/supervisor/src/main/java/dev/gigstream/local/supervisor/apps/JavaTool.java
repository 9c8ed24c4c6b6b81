package dev.gigstream.local.supervisor.apps;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A main class of another module, run with the class path that the module's build gathered in {@code target/lib}. */
public record JavaTool(Path target, String artifact, String mainClass) {

    private static final String VERSION = "1.0.0-SNAPSHOT";

    public static JavaTool of(Path root, String module, String artifact, String mainClass) {
        return new JavaTool(root.resolve(module).resolve("target"), artifact, mainClass);
    }

    /** Temporary files go to a directory that is created when it is not there. */
    public List<String> command(Path java, Path temporary, int heapMegabytes, List<String> arguments)
            throws IOException {
        Path jar = target.resolve(artifact + "-" + VERSION + ".jar");
        if (Files.notExists(jar)) {
            throw new IOException(jar + " is missing: build it with 'mvn package -DskipTests', or run ./gigstream up.");
        }
        List<String> command = new ArrayList<>(List.of(
                java.toString(),
                "-Djava.io.tmpdir=" + Files.createDirectories(temporary),
                "-Xmx" + heapMegabytes + "m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                // The compression of Kafka's client is native code.
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                jar + ":" + target.resolve("lib") + "/*",
                mainClass));
        command.addAll(arguments);
        return command;
    }
}
