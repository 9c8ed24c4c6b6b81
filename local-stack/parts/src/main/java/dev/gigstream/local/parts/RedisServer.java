package dev.gigstream.local.parts;

import dev.gigstream.local.process.HealthProbe;
import dev.gigstream.local.process.Part;
import dev.gigstream.local.process.PartContext;
import dev.gigstream.local.process.Ports;
import dev.gigstream.local.process.ProcessSpec;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipFile;

/** A Redis that appends each write to its file; it evicts rather than refuses, for it holds nothing of record. */
public final class RedisServer implements Part {
    private static final byte[] PING = "PING\r\n".getBytes(StandardCharsets.US_ASCII);

    @Override
    public String name() {
        return "redis";
    }

    @Override
    public ProcessSpec prepare(PartContext context) throws IOException {
        Path data = Files.createDirectories(context.data(name()));
        int port = context.ports().of(Ports.REDIS);
        return new ProcessSpec(
                name(),
                command(program(context), data, port),
                Map.of(),
                data,
                List.of(port),
                HealthProbe.exchange(port, PING, answer -> answer.length > 0 && answer[0] == '+'),
                Duration.ofSeconds(30),
                Duration.ofSeconds(10));
    }

    private static List<String> command(Path program, Path data, int port) {
        return List.of(
                program.toString(),
                "--port",
                Integer.toString(port),
                "--bind",
                "127.0.0.1",
                "--dir",
                data.toString(),
                "--appendonly",
                "yes",
                "--save",
                "",
                "--maxmemory",
                "64mb",
                "--maxmemory-policy",
                "allkeys-lru");
    }

    private static Path program(PartContext context) throws IOException {
        Path jar = Artifacts.located().file("embedded-redis-", ".jar");
        String version = jar.getFileName().toString().replace(".jar", "");
        return new Software(context.software())
                .unpacked(version, target -> unpack(jar, target.resolve("redis-server")))
                .resolve("redis-server");
    }

    private static void unpack(Path jar, Path program) throws IOException {
        try (var zip = new ZipFile(jar.toFile())) {
            var entry = zip.stream()
                    .filter(e -> e.getName().startsWith("redis-server-")
                            && e.getName().endsWith(Platform.redisSuffix()))
                    .findFirst()
                    .orElseThrow(() -> new IOException("No Redis for this machine in " + jar + "."));
            try (InputStream content = zip.getInputStream(entry)) {
                Files.copy(content, program);
            }
        }
        Archive.makeExecutable(program);
    }
}
