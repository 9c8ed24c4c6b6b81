package dev.gigstream.local.parts;

import dev.gigstream.local.process.PartContext;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** A command line for a Java server that shares a small machine: serial collector, small stacks, one compiler tier. */
final class JavaCommand {
    private static final List<String> FRUGAL = List.of(
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseCompactObjectHeaders",
            "-Xss512k",
            "-XX:MinHeapFreeRatio=10",
            "-XX:MaxHeapFreeRatio=30",
            "-XX:+ExitOnOutOfMemoryError",
            "-Djava.awt.headless=true");

    private final List<String> words = new ArrayList<>();

    JavaCommand(PartContext context, String part, int heapMegabytes) {
        words.add(context.java().toString());
        words.addAll(FRUGAL);
        words.add("-Djava.io.tmpdir=" + context.temporary(part));
        words.add("-Xms16m");
        words.add("-Xmx" + heapMegabytes + "m");
    }

    JavaCommand with(String... options) {
        words.addAll(Arrays.asList(options));
        return this;
    }

    List<String> jar(Path jar, String... arguments) {
        return with("-jar", jar.toString()).with(arguments).words();
    }

    List<String> main(List<Path> classPath, String mainClass, String... arguments) {
        String joined = classPath.stream().map(Path::toString).collect(Collectors.joining(":"));
        return with("-cp", joined, mainClass).with(arguments).words();
    }

    List<String> words() {
        return List.copyOf(words);
    }
}
