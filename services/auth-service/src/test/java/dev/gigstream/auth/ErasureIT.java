package dev.gigstream.auth;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gigstream.events.Topics;
import dev.gigstream.events.accounts.SessionEndReason;
import dev.gigstream.events.accounts.SessionEvent;
import dev.gigstream.testkit.http.Answer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class ErasureIT extends RunningService {

    private static final String ERASE = "/api/v1/auth/account/erase";

    private final String email = AuthClient.newEmail();

    @Autowired
    private JdbcClient jdbc;

    @Test
    void anErasedAccountIsGoneFromTablesAndTopic() {
        String userId = auth.signUp(email).is(201).text("/userId");
        Answer here = auth.logIn(email, AuthClient.PASSWORD).is(200);
        Answer there = auth.logIn(email, AuthClient.PASSWORD).is(200);
        new Mailbox(email).codeFor("verify-email");

        erase(here, AuthClient.PASSWORD).is(204);

        auth.refresh(here.text("/session/refreshToken")).is(401);
        auth.refresh(there.text("/session/refreshToken")).is(401);
        auth.logIn(email, AuthClient.PASSWORD).is(401);
        erase(here, AuthClient.PASSWORD).is(404);
        for (String table : List.of("account", "session", "one_time_code")) {
            assertThat(rows(table, "account_id", userId)).as(table).isZero();
        }
        assertThat(rows("mail_order", "email", email)).isZero();
        assertThat(new Topic(Topics.SESSIONS).events(there.text("/session/sessionId"), 1, SessionEvent.class))
                .extracting(SessionEvent::getReason)
                .containsExactly(SessionEndReason.ACCOUNT_ERASED);
        Topic accounts = new Topic(Topics.ACCOUNTS);
        ConsumerRecord<String, byte[]> newest = Awaitility.await("the tombstone")
                .atMost(Duration.ofSeconds(20))
                .until(() -> accounts.records(userId).getLast(), record -> record.value() == null);
        assertThat(newest.headers().lastHeader("event-id")).isNotNull();
    }

    @Test
    void theAddressIsFreeForANewAccount() {
        String userId = auth.signUp(email).is(201).text("/userId");

        erase(auth.logIn(email, AuthClient.PASSWORD).is(200), AuthClient.PASSWORD)
                .is(204);

        assertThat(auth.signUp(email).is(201).text("/userId")).isNotEqualTo(userId);
    }

    @Test
    void aWrongPasswordErasesNothing() {
        auth.signUp(email).is(201);
        Answer session = auth.logIn(email, AuthClient.PASSWORD).is(200);

        Answer refused = erase(session, "a guess").is(422);

        assertThat(refused.text("/errors/0/field")).isEqualTo("currentPassword");
        auth.post(ERASE, Map.of("currentPassword", AuthClient.PASSWORD)).is(401);
        auth.logIn(email, AuthClient.PASSWORD).is(200);
    }

    private Answer erase(Answer session, String password) {
        String bearer = bearer(session.text("/user/userId"), session.text("/session/sessionId"), "BUYER");
        return auth.post(ERASE, Map.of("currentPassword", password), "Authorization", bearer);
    }

    private int rows(String table, String column, String value) {
        return jdbc.sql("select count(*) from " + table + " where " + column + " = ?")
                .param(value)
                .query(Integer.class)
                .single();
    }
}
