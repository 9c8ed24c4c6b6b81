package dev.gigstream.local.parts;

import dev.gigstream.local.process.HealthProbe;
import dev.gigstream.local.process.Part;
import dev.gigstream.local.process.PartContext;
import dev.gigstream.local.process.Ports;
import dev.gigstream.local.process.ProcessSpec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** The wire-compatible MongoDB of the module mongo-stand-in. */
public final class MongoStandIn implements Part {
    private static final int HEAP_MEGABYTES = 224;

    @Override
    public String name() {
        return "mongo";
    }

    @Override
    public ProcessSpec prepare(PartContext context) throws IOException {
        Path data = Files.createDirectories(context.data(name()));
        Path jar = Artifacts.located().file("mongo-stand-in-", "-app.jar");
        int port = context.ports().of(Ports.MONGO);
        return new ProcessSpec(
                name(),
                new JavaCommand(context, name(), HEAP_MEGABYTES)
                        // A command of hundreds of documents is garbage once it is answered and should die young; a
                        // heap
                        // that fits tightly around the indexes would be collected in full again and again.
                        .with("-Xms" + HEAP_MEGABYTES + "m", "-Xmn80m", "-XX:SurvivorRatio=3")
                        .with("-XX:MaxDirectMemorySize=64m", "-Dio.netty.allocator.numDirectArenas=1")
                        .jar(jar, Integer.toString(port), data.toString()),
                Map.of(),
                data,
                List.of(port),
                HealthProbe.tcp(port),
                Duration.ofSeconds(60),
                Duration.ofSeconds(15));
    }
}
