package dev.gigstream.local.parts;

import dev.gigstream.local.process.HealthProbe;
import dev.gigstream.local.process.Part;
import dev.gigstream.local.process.PartContext;
import dev.gigstream.local.process.Ports;
import dev.gigstream.local.process.ProcessSpec;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Takes every mail and delivers none; they are read back over its HTTP API and gone after a restart. */
public final class MailServer implements Part {
    private static final int HEAP_MEGABYTES = 64;

    @Override
    public String name() {
        return "mail";
    }

    @Override
    public ProcessSpec prepare(PartContext context) throws IOException {
        int smtp = context.ports().of(Ports.SMTP);
        int api = context.ports().of(Ports.MAIL_API);
        Path jar = Artifacts.located().file("greenmail-standalone-", ".jar");
        return new ProcessSpec(
                name(),
                new JavaCommand(context, name(), HEAP_MEGABYTES)
                        .with("-Dgreenmail.smtp.hostname=127.0.0.1", "-Dgreenmail.smtp.port=" + smtp)
                        .with("-Dgreenmail.api.hostname=127.0.0.1", "-Dgreenmail.api.port=" + api)
                        .with("-Dgreenmail.auth.disabled")
                        .jar(jar),
                Map.of(),
                context.data(name()),
                List.of(smtp, api),
                HealthProbe.http("http://127.0.0.1:" + api + "/api/service/readiness", 200),
                Duration.ofSeconds(60),
                Duration.ofSeconds(5));
    }
}
