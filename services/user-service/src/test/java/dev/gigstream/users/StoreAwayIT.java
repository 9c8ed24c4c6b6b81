package dev.gigstream.users;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import dev.gigstream.testkit.TestTokens;
import dev.gigstream.testkit.http.Answer;
import dev.gigstream.testkit.http.Api;
import dev.gigstream.testkit.http.FormPart;
import dev.gigstream.users.media.SomeFiles;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** With everything away the service starts and says 503; with its store back it works, whatever else is missing. */
class StoreAwayIT {

    private static final TestTokens TOKENS = new TestTokens();

    @Test
    void saysSoAndCatchesUpByItself() {
        InetSocketAddress address = freeAddress();
        try (ConfigurableApplicationContext service = started(address)) {
            Api anonymous = Api.of(service);
            Api user = anonymous.as(TOKENS, "asha", "SELLER");

            assertAway(anonymous.get("/api/v1/users/asha"));
            assertAway(user.get("/api/v1/users/me"));
            assertAway(user.patch("/api/v1/users/me", "{\"bio\": \"x\"}"));
            assertAway(user.upload(
                    "/api/v1/media", FormPart.field("purpose", "GIG"), FormPart.file("a.png", SomeFiles.png(3, 3))));
            assertThat(anonymous.get("/actuator/profiles-import").status()).isEqualTo(404);

            MongoServer store = new MongoServer(new MemoryBackend());
            store.bind(address);
            try {
                await().atMost(Duration.ofSeconds(60))
                        .until(() -> anonymous.get("/api/v1/users/asha").status() == 404);
                assertThat(user.upload(
                                        "/api/v1/media",
                                        FormPart.field("purpose", "GIG"),
                                        FormPart.file("a.png", SomeFiles.png(3, 3)))
                                .status())
                        .isEqualTo(201);
            } finally {
                store.shutdownNow();
            }
            assertAway(anonymous.get("/api/v1/users/asha"));
        }
    }

    private static void assertAway(Answer answer) {
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.header("Retry-After")).isNotNull();
        assertThat(answer.text("/code")).isEqualTo("UNAVAILABLE");
    }

    private static ConfigurableApplicationContext started(InetSocketAddress mongo) {
        Path keys = TOKENS.writeJwks(Path.of("target", "test-keys", "away.json"));
        return SpringApplication.run(
                UserServiceApplication.class,
                "--server.port=0",
                "--gigstream.tokens.public-keys=" + keys,
                "--spring.mongodb.uri=mongodb://127.0.0.1:" + mongo.getPort(),
                "--spring.data.redis.url=redis://127.0.0.1:1",
                "--spring.kafka.bootstrap-servers=127.0.0.1:1",
                "--gigstream.events.registry-url=http://127.0.0.1:1");
    }

    private static InetSocketAddress freeAddress() {
        MongoServer probe = new MongoServer(new MemoryBackend());
        try {
            return probe.bind();
        } finally {
            probe.shutdownNow();
        }
    }
}
