package dev.gigstream.auth;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gigstream.events.Topics;
import dev.gigstream.events.accounts.AccountEvent;
import dev.gigstream.events.accounts.AccountEventType;
import dev.gigstream.events.accounts.AccountRole;
import dev.gigstream.events.accounts.SessionEvent;
import dev.gigstream.events.accounts.SessionEventType;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AccountsIT extends RunningService {

    private final Topic accounts = new Topic(Topics.ACCOUNTS);

    @Test
    void signsUpVerifiesAndTellsBothOnTheTopic() {
        String email = AuthClient.newEmail();
        String userId = auth.signUp("  " + email.toUpperCase() + " ").is(201).text("/userId");
        String code = new Mailbox(email).codeFor("verify-email");

        auth.post("/api/v1/auth/email/verify", Map.of("token", code)).is(204);

        auth.post("/api/v1/auth/email/verify", Map.of("token", code)).is(422);
        var user = auth.logIn(email, AuthClient.PASSWORD).is(200).json().at("/user");
        assertThat(user.at("/emailVerified").asBoolean()).isTrue();
        assertThat(user.at("/email").asString()).isEqualTo(email);
        List<AccountEvent> events = accounts.events(userId, 2, AccountEvent.class);
        assertThat(events)
                .extracting(AccountEvent::getType)
                .containsExactly(AccountEventType.SIGNED_UP, AccountEventType.EMAIL_VERIFIED);
        assertThat(events).extracting(AccountEvent::getAggregateVersion).containsExactly(1L, 2L);
    }

    @Test
    void putsNoSecretIntoATopic() {
        String email = AuthClient.newEmail();
        String userId = auth.signUp(email).is(201).text("/userId");
        String code = new Mailbox(email).codeFor("verify-email");
        accounts.events(userId, 1, AccountEvent.class);

        assertThat(accounts.holds(AuthClient.PASSWORD)).isFalse();
        assertThat(accounts.holds("$argon2id$")).isFalse();
        assertThat(accounts.holds(code)).isFalse();
    }

    @Test
    void hasOneAccountPerAddressHoweverManySignUpAtOnce() throws Exception {
        String email = AuthClient.newEmail();
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Integer>> signUps = IntStream.range(0, 8)
                    .<Callable<Integer>>mapToObj(_ -> () -> auth.signUp(email).status())
                    .toList();

            var statuses =
                    people.invokeAll(signUps).stream().map(f -> f.resultNow()).toList();

            assertThat(statuses).containsOnlyOnce(201).containsOnly(201, 409);
        }
    }

    @Test
    void makesASellerOfABuyerAndVoidsTheOldAccessToken() {
        String email = AuthClient.newEmail();
        String userId = auth.signUp(email).is(201).text("/userId");
        var session = auth.logIn(email, AuthClient.PASSWORD).is(200);
        String sessionId = session.text("/session/sessionId");

        var answer = auth.post("/api/v1/auth/roles/seller", "", "Authorization", bearer(userId, sessionId, "BUYER"));

        assertThat(answer.is(200).json().at("/roles").toString()).isEqualTo("[\"BUYER\",\"SELLER\"]");
        var renewed = auth.refresh(session.text("/session/refreshToken")).is(200);
        assertThat(renewed.json().at("/user/roles").toString()).contains("SELLER");
        assertThat(accounts.events(userId, 2, AccountEvent.class).getLast().getRoles())
                .contains(AccountRole.SELLER);
        assertThat(new Topic(Topics.SESSIONS).events(sessionId, 1, SessionEvent.class))
                .extracting(SessionEvent::getType)
                .containsExactly(SessionEventType.ACCESS_REVOKED);
    }

    @Test
    void makesTheConfiguredAdministratorByVerification() {
        var signedUp = auth.signUp(FUTURE_ADMIN).is(201);
        assertThat(signedUp.json().at("/roles").toString()).isEqualTo("[\"BUYER\"]");

        String code = new Mailbox(FUTURE_ADMIN).codeFor("verify-email");
        auth.post("/api/v1/auth/email/verify", Map.of("token", code)).is(204);

        assertThat(auth.logIn(FUTURE_ADMIN, AuthClient.PASSWORD)
                        .json()
                        .at("/user/roles")
                        .toString())
                .contains("ADMIN");
    }

    @Test
    void importsManyAccountsOnce() {
        String email = AuthClient.newEmail();
        var batch = List.of(
                Map.of(
                        "email",
                        email,
                        "displayName",
                        "Demo",
                        "roles",
                        List.of("SELLER", "ADMIN"),
                        "password",
                        "demo-phrase-1",
                        "emailVerified",
                        true),
                Map.of("email", AuthClient.newEmail(), "displayName", "Silent", "roles", List.of("SELLER")));

        var first = auth.post("/actuator/accounts-import", batch).is(200);
        var second = auth.post("/actuator/accounts-import", batch).is(200);

        assertThat(first.json().at("/created").asInt()).isEqualTo(2);
        assertThat(second.json().at("/created").asInt()).isZero();
        assertThat(second.json().at("/accounts")).isEqualTo(first.json().at("/accounts"));
        assertThat(auth.logIn(email, "demo-phrase-1")
                        .is(200)
                        .json()
                        .at("/user/roles")
                        .toString())
                .contains("ADMIN");
        String silent = first.text("/accounts/1/userId");
        assertThat(accounts.events(silent, 1, AccountEvent.class)).hasSize(1);
        auth.logIn(first.text("/accounts/1/email"), AuthClient.PASSWORD).is(401);
    }
}
