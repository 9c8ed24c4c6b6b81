package dev.gigstream.errorlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.gigstream.events.ops.LogRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

class ErrorLogOpeningTest {
    @TempDir
    private Path directory;

    @Test
    void keepsWhyAnApplicationCouldNotStart() {
        assertThatThrownBy(() -> run("--where=" + directory)).hasRootCauseMessage("no room in here");

        await().untilAsserted(() -> assertThat(kept()).contains("no room in here"));
    }

    @Test
    void keepsNothingWithoutADirectory() throws IOException {
        assertThatThrownBy(() -> run("--where=")).hasRootCauseMessage("no room in here");

        try (Stream<Path> files = Files.list(directory)) {
            assertThat(files).isEmpty();
        }
    }

    private static void run(String where) {
        SpringApplication application = new SpringApplication(Broken.class);
        application.run(
                where,
                "--spring.application.name=broken",
                "--spring.main.web-application-type=none",
                "--gigstream.error-log.directory=${where}");
    }

    /** Of a copy, for the application that failed still holds the place. */
    private String kept() throws IOException {
        Path copy = Files.createTempDirectory(directory, "copy");
        Files.createDirectories(copy.resolve("0"));
        try (Stream<Path> files = Files.list(directory.resolve("broken/0"))) {
            for (Path file : files.toList()) {
                Files.copy(file, copy.resolve("0").resolve(file.getFileName()));
            }
        }
        StringBuilder text = new StringBuilder();
        try (Spool spool = Spool.open(copy, 1_000_000, SpooledRecords.heading())) {
            Spool.Batch batch = spool.first(100);
            for (byte[] entry : batch.entries()) {
                LogRecord record = SpooledRecords.read(batch.heading(), entry);
                text.append(record.getMessage()).append(record.getStackTrace());
            }
        }
        return text.toString();
    }

    @Configuration(proxyBeanMethods = false)
    static class Broken {
        @Bean
        Object broken() {
            throw new IllegalStateException("no room in here");
        }
    }
}
