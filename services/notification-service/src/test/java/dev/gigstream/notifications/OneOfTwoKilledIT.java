package dev.gigstream.notifications;

import static dev.gigstream.notifications.Told.told;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.gigstream.eventing.EventIds;
import dev.gigstream.events.Topics;
import dev.gigstream.testkit.TestTokens;
import dev.gigstream.testkit.http.Answer;
import dev.gigstream.testkit.infrastructure.Server;
import dev.gigstream.testkit.infrastructure.WithInfrastructure;
import dev.gigstream.testkit.service.MortalService;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Two instances with a copy of each other's inboxes: either answers for everyone, also when the other one dies. */
@WithInfrastructure({Server.KAFKA, Server.REGISTRY})
class OneOfTwoKilledIT {
    private static final Duration LIMIT = Duration.ofSeconds(120);
    private static final int USERS = 12;
    private static final TestTokens TOKENS = new TestTokens();

    private final List<String> users =
            Stream.generate(EventIds::next).limit(USERS).toList();

    @Test
    void theOtherAnswersForEveryInboxAndLosesNoneAndDoublesNone() throws Exception {
        Path keys = TOKENS.writeJwks(Path.of("target", "jwks-of-two.json").toAbsolutePath());
        try (Topic topic = new Topic();
                MortalService first = instance(keys).start();
                MortalService second = instance(keys).start()) {
            first.awaitReady();
            second.awaitReady();
            users.forEach(user -> tell(topic, user, "before"));
            await().atMost(LIMIT).until(() -> users.stream().allMatch(user -> has(first, user, 1)));
            await().atMost(LIMIT).until(() -> users.stream().allMatch(user -> has(second, user, 1)));

            first.kill();
            users.forEach(user -> tell(topic, user, "after"));

            await().atMost(LIMIT).until(() -> users.stream().allMatch(user -> has(second, user, 2)));
            assertThat(users)
                    .allSatisfy(user -> assertThat(items(
                                    second.client().as(TOKENS, user, "BUYER").get("/api/v1/notifications")))
                            .isEqualTo(2));
        }
    }

    private static MortalService instance(Path keys) {
        return MortalService.of(NotificationServiceApplication.class)
                .with("gigstream.tokens.public-keys", keys)
                .with("gigstream.streams.state-dir", "target/streams/" + EventIds.next())
                .with("gigstream.streams.standby-replicas", 1)
                .with("gigstream.sockets.enabled", false)
                .with("gigstream.mail.link-key", "a-key-of-at-least-32-characters!");
    }

    private static void tell(Topic topic, String user, String name) {
        topic.tell(
                Topics.NOTIFICATIONS,
                user,
                told(user, name + user, Instant.now()).build());
    }

    private static boolean has(MortalService service, String user, int expected) {
        Answer answer = service.client().as(TOKENS, user, "BUYER").get("/api/v1/notifications");
        // While partitions move nobody may be asked yet: said so, and never anything worse.
        assertThat(answer.status()).isIn(200, 503);
        return answer.status() == 200 && items(answer) == expected;
    }

    private static int items(Answer answer) {
        return answer.json().path("items").size();
    }
}
