package dev.gigstream.auth;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gigstream.events.Topics;
import dev.gigstream.events.accounts.SessionEndReason;
import dev.gigstream.events.accounts.SessionEvent;
import dev.gigstream.testkit.http.Answer;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class SessionsIT extends RunningService {

    private final Topic sessions = new Topic(Topics.SESSIONS);

    @Autowired
    private JdbcClient jdbc;

    @Test
    void answersTheSameWhetherOrNotTheAddressExists() {
        String email = signedUp();

        var wrong = auth.logIn(email, "wrong").is(401);
        var unknown = auth.logIn(AuthClient.newEmail(), "wrong").is(401);

        assertThat(wrong.body().replaceAll("\"traceId\":\"\\w+\"", ""))
                .isEqualTo(unknown.body().replaceAll("\"traceId\":\"\\w+\"", ""));
    }

    @Test
    void endsTheFamilyOfATokenThatIsUsedTwice() {
        var first = auth.logIn(signedUp(), AuthClient.PASSWORD).is(200);
        String sessionId = first.text("/session/sessionId");
        var second = auth.refresh(first.text("/session/refreshToken")).is(200);
        assertThat(second.text("/session/sessionId")).isEqualTo(sessionId);

        auth.refresh(first.text("/session/refreshToken")).is(401);

        auth.refresh(second.text("/session/refreshToken")).is(401);
        assertThat(sessions.events(sessionId, 1, SessionEvent.class))
                .extracting(SessionEvent::getReason)
                .containsExactly(SessionEndReason.TOKEN_REUSED);
    }

    @Test
    void hasOneLiveLeafHoweverManyRenewAtOnce() throws Exception {
        var session = auth.logIn(signedUp(), AuthClient.PASSWORD).is(200);
        String token = session.text("/session/refreshToken");
        try (var tabs = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Answer>> renewals = IntStream.range(0, 8)
                    .<Callable<Answer>>mapToObj(_ -> () -> auth.refresh(token))
                    .toList();

            var answers =
                    tabs.invokeAll(renewals).stream().map(f -> f.resultNow()).toList();

            // Who came in beside the winner lost a race (409); who came in after it used a spent token (401).
            assertThat(answers).extracting(Answer::status).containsOnlyOnce(200);
            assertThat(answers).allSatisfy(answer -> assertThat(answer.status()).isIn(200, 401, 409));
            boolean reused = answers.stream().anyMatch(answer -> answer.status() == 401);
            String next = answers.stream()
                    .filter(answer -> answer.status() == 200)
                    .findFirst()
                    .orElseThrow()
                    .text("/session/refreshToken");
            auth.refresh(next).is(reused ? 401 : 200);
        }
    }

    @Test
    void logsOutByEitherToken() {
        String email = signedUp();
        var byRefresh = auth.logIn(email, AuthClient.PASSWORD).is(200);
        var byAccess = auth.logIn(email, AuthClient.PASSWORD).is(200);
        String userId = byAccess.text("/user/userId");
        String sessionId = byAccess.text("/session/sessionId");

        auth.post("/api/v1/auth/logout", "", "X-Refresh-Token", byRefresh.text("/session/refreshToken"))
                .is(204);
        auth.post("/api/v1/auth/logout", "", "Authorization", bearer(userId, sessionId))
                .is(204);

        auth.refresh(byRefresh.text("/session/refreshToken")).is(401);
        auth.refresh(byAccess.text("/session/refreshToken")).is(401);
        assertThat(sessions.events(sessionId, 1, SessionEvent.class))
                .extracting(SessionEvent::getReason)
                .containsExactly(SessionEndReason.LOGGED_OUT);
        auth.post("/api/v1/auth/logout", "", "X-Refresh-Token", byRefresh.text("/session/refreshToken"))
                .is(204);
        auth.post("/api/v1/auth/logout", "").is(401);
    }

    @Test
    void slowsDownGuessingFromOneAddressOnly() {
        String email = signedUp();
        for (int i = 0; i < 10; i++) {
            auth.logIn(email, "guess " + i, "X-Client-Address", "203.0.113.9").is(401);
        }

        var eleventh = auth.logIn(email, AuthClient.PASSWORD, "X-Client-Address", "203.0.113.9");

        assertThat(Integer.parseInt(eleventh.is(429).header("Retry-After"))).isBetween(1, 30);
        auth.logIn(email, AuthClient.PASSWORD, "X-Client-Address", "198.51.100.7")
                .is(200);
    }

    @Test
    void keepsTokensOnlyAsHashes() {
        var session = auth.logIn(signedUp(), AuthClient.PASSWORD).is(200);
        String token = session.text("/session/refreshToken");

        int found = jdbc.sql("select count(*) from refresh_token where hash = ?")
                .param(token)
                .query(Integer.class)
                .single();

        assertThat(token).hasSizeGreaterThanOrEqualTo(43);
        assertThat(found).isZero();
    }

    private String signedUp() {
        String email = AuthClient.newEmail();
        auth.signUp(email).is(201);
        return email;
    }
}
