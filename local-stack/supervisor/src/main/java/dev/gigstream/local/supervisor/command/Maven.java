package dev.gigstream.local.supervisor.command;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Maven as the script found it, run in this terminal with the JDK that runs us. */
record Maven(Path root, Duration limit) {

    int run(List<String> arguments) throws IOException, InterruptedException {
        String found = System.getenv("GIGSTREAM_MAVEN");
        List<String> command = new ArrayList<>(List.of(found == null || found.isBlank() ? "mvn" : found, "-B", "-ntp"));
        command.addAll(arguments);
        return new Foreground(command, Map.of("JAVA_HOME", System.getProperty("java.home")), root, limit).run();
    }
}
