package dev.gigstream.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class AccountsIT {
    @BeforeAll
    static void stackIsUp() {
        Stack.awaitUp();
    }

    @Test
    void anAddressIsVerifiedByTheMailedLinkOnce() {
        var person = People.newBuyer("Chen Wei");
        var token = People.tokenMailedTo(person.email(), "verify");

        Client.anonymous()
                .post("/api/v1/auth/email/verify", Map.of("token", token))
                .expect(204);

        var again = Client.anonymous().post("/api/v1/auth/email/verify", Map.of("token", token));
        assertThat(again.status()).isBetween(400, 422);
        var login = Client.anonymous()
                .post("/api/v1/auth/login", Map.of("email", person.email(), "password", People.PASSWORD))
                .expect(200);
        assertThat(login.json().path("user").path("emailVerified").asBoolean()).isTrue();
    }

    @Test
    void aTakenAddressIsRefusedHoweverItIsWritten() {
        var person = People.newBuyer("Dana");

        Client.anonymous()
                .post(
                        "/api/v1/auth/signup",
                        Map.of(
                                "email",
                                " " + person.email().toUpperCase(),
                                "password",
                                People.PASSWORD,
                                "displayName",
                                "Somebody",
                                "role",
                                "BUYER"))
                .expectProblem(409);
    }

    @Test
    void aNewPasswordEndsEverySession() {
        var person = People.newBuyer("Elif");
        person.client().get("/api/v1/users/me").expect(200);

        Client.anonymous()
                .post("/api/v1/auth/password/forgot", Map.of("email", person.email()))
                .expect(202);
        var token = People.tokenMailedTo(person.email(), "reset");
        Client.anonymous()
                .post("/api/v1/auth/password/reset", Map.of("token", token, "newPassword", "an entirely new secret"))
                .expect(204);

        Awaitility.await("access to end at the gateway")
                .atMost(Duration.ofSeconds(30))
                .until(() -> person.client().get("/api/v1/users/me").status() == 401);
        Client.anonymous()
                .post("/api/v1/auth/login", Map.of("email", person.email(), "password", People.PASSWORD))
                .expectProblem(401);
        People.login(person.email(), "an entirely new secret")
                .get("/api/v1/users/me")
                .expect(200);
    }

    @Test
    void aReusedRefreshTokenEndsItsFamily() {
        var person = People.newBuyer("Farid");
        var api = Client.anonymous().with("X-Client", "api");
        var login = api.post("/api/v1/auth/login", Map.of("email", person.email(), "password", People.PASSWORD))
                .expect(200);
        var first = login.text("refreshToken");
        var second =
                api.post("/api/v1/auth/refresh", Map.of("refreshToken", first)).expect(200);

        api.post("/api/v1/auth/refresh", Map.of("refreshToken", first)).expectProblem(401);

        api.post("/api/v1/auth/refresh", Map.of("refreshToken", second.text("refreshToken")))
                .expectProblem(401);
        Awaitility.await("access to end at the gateway")
                .atMost(Duration.ofSeconds(30))
                .until(() -> Client.anonymous()
                                .token(second.text("accessToken"))
                                .get("/api/v1/users/me")
                                .status()
                        == 401);
    }

    @Test
    void aBrowserKeepsItsRefreshTokenInACookieNoScriptReads() {
        var person = People.newBuyer("Gita");

        var login = Client.anonymous()
                .post("/api/v1/auth/login", Map.of("email", person.email(), "password", People.PASSWORD))
                .expect(200);

        assertThat(login.json().has("refreshToken")).isFalse();
        assertThat(login.headers().allValues("Set-Cookie"))
                .anySatisfy(cookie ->
                        assertThat(cookie).startsWith("refresh_token=").contains("HttpOnly", "SameSite=Strict"))
                .anySatisfy(cookie -> assertThat(cookie)
                        .startsWith("access_token=")
                        .contains("HttpOnly", "SameSite=Strict", "Path=/socket.io/"));
    }

    @Test
    void logoutEndsAccess() {
        var person = People.newBuyer("Hana");

        person.client().post("/api/v1/auth/logout").expect(204);

        Awaitility.await("access to end at the gateway")
                .atMost(Duration.ofSeconds(30))
                .until(() -> person.client().get("/api/v1/users/me").status() == 401);
    }
}
