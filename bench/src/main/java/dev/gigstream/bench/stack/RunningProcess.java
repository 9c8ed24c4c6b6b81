package dev.gigstream.bench.stack;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A process of the stack as Linux knows it: how it was started, where, and with which configuration. */
public record RunningProcess(long pid, List<String> command, Path folder, Map<String, String> environment) {
    private static final String NUL = "\0";

    static RunningProcess of(long pid) throws IOException {
        var process = Path.of("/proc", String.valueOf(pid));
        return new RunningProcess(
                pid,
                lines(process.resolve("cmdline")),
                process.resolve("cwd").toRealPath(),
                settings(lines(process.resolve("environ"))));
    }

    /** The value of a configuration key. */
    public String setting(String key) {
        var value = environment.get(key);
        if (value == null) {
            throw new IllegalStateException("The process is not told " + key);
        }
        return value;
    }

    /** The JVM and the flags of its size; not its caches, which belong to its class path, nor its place for temporary files. */
    public List<String> java() {
        return command.subList(0, command.indexOf("-jar")).stream()
                .filter(flag -> !flag.startsWith("-XX:AOT") && !flag.startsWith("-Djava.io.tmpdir="))
                .toList();
    }

    private static List<String> lines(Path file) throws IOException {
        return List.of(new String(Files.readAllBytes(file), StandardCharsets.UTF_8).split(NUL));
    }

    private static Map<String, String> settings(List<String> lines) {
        var settings = new LinkedHashMap<String, String>();
        for (var line : lines) {
            var sign = line.indexOf('=');
            if (sign > 0) {
                settings.put(line.substring(0, sign), line.substring(sign + 1));
            }
        }
        return settings;
    }
}
