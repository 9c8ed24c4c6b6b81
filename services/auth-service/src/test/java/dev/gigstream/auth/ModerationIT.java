package dev.gigstream.auth;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ModerationIT extends RunningService {

    private static final String AUTHORIZATION = "Authorization";

    @Test
    void suspendsAndReinstates() {
        String email = AuthClient.newEmail();
        String userId = auth.signUp(email).is(201).text("/userId");
        var session = auth.logIn(email, AuthClient.PASSWORD).is(200);
        String admin = bearer("an-admin", "s", "ADMIN");

        assertThat(auth.post(path(userId, "suspend"), "", AUTHORIZATION, admin)
                        .is(200)
                        .text("/status"))
                .isEqualTo("SUSPENDED");

        auth.refresh(session.text("/session/refreshToken")).is(401);
        auth.logIn(email, AuthClient.PASSWORD).is(403);
        auth.post(path(userId, "reinstate"), "", AUTHORIZATION, admin).is(200);
        auth.logIn(email, AuthClient.PASSWORD).is(200);
    }

    @Test
    void findsUsersPageByPageAndTakesTheirTextLiterally() {
        String email = AuthClient.newEmail();
        auth.signUp(email).is(201);
        String admin = bearer("an-admin", "s", "ADMIN");

        var found = auth.get("/api/v1/admin/users?query=" + email.substring(0, 10), AUTHORIZATION, admin)
                .is(200);
        var everything =
                auth.get("/api/v1/admin/users?limit=1", AUTHORIZATION, admin).is(200);
        var wildcard = auth.get("/api/v1/admin/users?query=%25%27%20or%201%3D1", AUTHORIZATION, admin)
                .is(200);

        assertThat(found.text("/items/0/email")).isEqualTo(email);
        assertThat(everything.json().at("/items").size()).isEqualTo(1);
        assertThat(wildcard.json().at("/items").size()).isZero();
        auth.get("/api/v1/admin/users?cursor=tampered", AUTHORIZATION, admin).is(400);
    }

    @Test
    void isClosedToStrangers() {
        String userId = auth.signUp(AuthClient.newEmail()).is(201).text("/userId");

        auth.post(path(userId, "suspend"), "").is(401);
        auth.post(path(userId, "grant-admin"), "").is(401);
        auth.get("/api/v1/admin/users").is(401);
    }

    @Test
    void isClosedToOrdinaryUsers() {
        String userId = auth.signUp(AuthClient.newEmail()).is(201).text("/userId");
        String himself = bearer(userId, "s", "BUYER", "SELLER");

        auth.post(path(userId, "suspend"), "", AUTHORIZATION, himself).is(403);
        auth.post(path(userId, "grant-admin"), "", AUTHORIZATION, himself).is(403);
        auth.get("/api/v1/admin/users", AUTHORIZATION, himself).is(403);
    }

    @Test
    void keepsAdministratorsFromShuttingThemselvesOut() {
        String userId = auth.signUp(AuthClient.newEmail()).is(201).text("/userId");

        auth.post(path(userId, "suspend"), "", AUTHORIZATION, bearer(userId, "s", "ADMIN"))
                .is(409);
    }

    private static String path(String userId, String action) {
        return "/api/v1/admin/users/" + userId + "/" + action;
    }
}
