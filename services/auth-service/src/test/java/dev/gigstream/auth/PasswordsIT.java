package dev.gigstream.auth;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gigstream.events.Topics;
import dev.gigstream.events.accounts.SessionEndReason;
import dev.gigstream.events.accounts.SessionEvent;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PasswordsIT extends RunningService {

    private static final String NEW = "पासवर्ड कोई भी 🙂";

    @Test
    void resetsAForgottenPasswordOnceAndEndsEverySession() {
        String email = AuthClient.newEmail();
        auth.signUp(email).is(201);
        var session = auth.logIn(email, AuthClient.PASSWORD).is(200);
        auth.post("/api/v1/auth/password/forgot", Map.of("email", email)).is(202);
        String code = new Mailbox(email).codeFor("reset-password");

        auth.post("/api/v1/auth/password/reset", Map.of("token", code, "newPassword", NEW))
                .is(204);

        auth.post("/api/v1/auth/password/reset", Map.of("token", code, "newPassword", NEW))
                .is(422);
        auth.refresh(session.text("/session/refreshToken")).is(401);
        auth.logIn(email, AuthClient.PASSWORD).is(401);
        auth.logIn(email, NEW).is(200);
        assertThat(new Topic(Topics.SESSIONS).events(session.text("/session/sessionId"), 1, SessionEvent.class))
                .extracting(SessionEvent::getReason)
                .containsExactly(SessionEndReason.PASSWORD_RESET);
    }

    @Test
    void saysNothingAboutAddressesThatForgot() {
        String email = AuthClient.newEmail();

        var unknown = auth.post("/api/v1/auth/password/forgot", Map.of("email", email))
                .is(202);
        var nonsense = auth.post("/api/v1/auth/password/forgot", Map.of("email", "nonsense"))
                .is(202);

        assertThat(unknown.body()).isEqualTo(nonsense.body()).isEmpty();
    }

    @Test
    void changesAPasswordAndEndsOnlyTheOtherSessions() {
        String email = AuthClient.newEmail();
        auth.signUp(email).is(201);
        var here = auth.logIn(email, AuthClient.PASSWORD).is(200);
        var there = auth.logIn(email, AuthClient.PASSWORD).is(200);
        String bearer = bearer(here.text("/user/userId"), here.text("/session/sessionId"), "BUYER");

        var wrong = auth.post(
                "/api/v1/auth/password/change",
                Map.of("currentPassword", "a guess", "newPassword", NEW),
                "Authorization",
                bearer);
        assertThat(wrong.is(422).text("/errors/0/field")).isEqualTo("currentPassword");
        auth.post(
                        "/api/v1/auth/password/change",
                        Map.of("currentPassword", AuthClient.PASSWORD, "newPassword", NEW),
                        "Authorization",
                        bearer)
                .is(204);

        auth.refresh(there.text("/session/refreshToken")).is(401);
        auth.refresh(here.text("/session/refreshToken")).is(200);
        auth.logIn(email, NEW).is(200);
    }
}
