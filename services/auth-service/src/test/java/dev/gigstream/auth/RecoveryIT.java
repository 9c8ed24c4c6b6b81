package dev.gigstream.auth;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gigstream.events.Topics;
import dev.gigstream.events.accounts.AccountEvent;
import dev.gigstream.testkit.http.Answer;
import dev.gigstream.testkit.http.Api;
import dev.gigstream.testkit.infrastructure.Server;
import dev.gigstream.testkit.infrastructure.WithInfrastructure;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A service that cannot publish or mail, as if killed just after the commit, and the one that takes over. */
@WithInfrastructure({Server.MYSQL, Server.KAFKA, Server.REGISTRY, Server.MAIL})
class RecoveryIT {

    private static final Topic ACCOUNTS = new Topic(Topics.ACCOUNTS);

    @Test
    void publishesAndMailsOnceWhatAKilledServiceLeftBehind() {
        String email = AuthClient.newEmail();
        String userId;
        try (var crippled = started("--gigstream.outbox.enabled=false", "--spring.mail.port=1")) {
            userId = client(crippled).signUp(email).is(201).text("/userId");
            JdbcClient jdbc = crippled.getBean(JdbcClient.class);
            Awaitility.await()
                    .untilAsserted(() -> assertThat(attemptsToMail(jdbc, email)).isPositive());
            assertThat(ACCOUNTS.records(userId)).isEmpty();
        }

        try (var successor = started()) {
            AuthClient client = client(successor);

            assertThat(ACCOUNTS.events(userId, 1, AccountEvent.class)).hasSize(1);
            String code = new Mailbox(email).codeFor("verify-email");
            client.post("/api/v1/auth/email/verify", "{\"token\":\"" + code + "\"}")
                    .is(204);

            ACCOUNTS.events(userId, 2, AccountEvent.class);
            assertThat(ACCOUNTS.records(userId)).hasSize(2);
            assertThat(new Mailbox(email).mails("verify-email")).hasSize(1);
            assertThat(attemptsToMail(successor.getBean(JdbcClient.class), email))
                    .isZero();
        }
    }

    @Test
    void turnsAFloodOfLoginsAwayInsteadOfFallingOver() throws Exception {
        try (var narrow = started("--gigstream.auth.hashing.threads=1", "--gigstream.auth.hashing.waiting=1");
                var people = Executors.newVirtualThreadPerTaskExecutor()) {
            AuthClient client = client(narrow);
            List<Callable<Answer>> logins = IntStream.range(0, 40)
                    .<Callable<Answer>>mapToObj(_ -> () -> client.logIn(AuthClient.newEmail(), "a guess"))
                    .toList();

            var answers =
                    people.invokeAll(logins).stream().map(f -> f.resultNow()).toList();

            assertThat(answers).extracting(Answer::status).contains(401, 429).containsOnly(401, 429);
            assertThat(answers)
                    .filteredOn(answer -> answer.status() == 429)
                    .allSatisfy(
                            answer -> assertThat(answer.header("Retry-After")).isNotBlank());
            client.get("/actuator/health/readiness").is(200);
        }
    }

    private static int attemptsToMail(JdbcClient jdbc, String email) {
        return jdbc.sql("select coalesce(sum(attempts), 0) from mail_order where email = ?")
                .param(email)
                .query(Integer.class)
                .single();
    }

    private static ConfigurableApplicationContext started(String... settings) {
        String[] common = {"--server.port=0", "--logging.structured.format.console="};
        return SpringApplication.run(
                AuthServiceApplication.class,
                Stream.of(common, settings).flatMap(Stream::of).toArray(String[]::new));
    }

    private static AuthClient client(ConfigurableApplicationContext application) {
        return new AuthClient(Api.of(application));
    }
}
