package dev.gigstream.auth;

import dev.gigstream.testkit.http.Answer;
import dev.gigstream.testkit.http.Api;
import java.util.Map;
import java.util.UUID;

/** What the gateway does with auth-service. */
record AuthClient(Api api) {

    static final String PASSWORD = "a long enough phrase";

    static String newEmail() {
        return "p" + UUID.randomUUID().toString().substring(0, 12) + "@example.com";
    }

    Answer post(String path, Object body, String... headers) {
        return api.post(path, body, headers);
    }

    Answer get(String path, String... headers) {
        return api.get(path, headers);
    }

    Answer signUp(String email) {
        return post(
                "/api/v1/auth/signup",
                Map.of("email", email, "password", PASSWORD, "displayName", "Asha", "role", "BUYER"));
    }

    Answer logIn(String email, String password, String... headers) {
        return post("/api/v1/auth/login", Map.of("email", email, "password", password), headers);
    }

    Answer refresh(String token) {
        return post("/api/v1/auth/refresh", "{}", "X-Refresh-Token", token);
    }
}
