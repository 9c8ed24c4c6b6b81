package dev.gigstream.bench.market;

import dev.gigstream.bench.load.Gateway;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;

/** Somebody with an account, who signs in again before the token ends. */
public final class Person {
    /** Tokens are good for 15 minutes at most. */
    private static final long RENEW_AFTER_NANOS = Duration.ofMinutes(8).toNanos();

    private final Gateway gateway;
    private final Map<String, String> credentials;
    private final String userId;
    private String token;
    private long signedInAt;

    private Person(Gateway gateway, Map<String, String> credentials) throws IOException, InterruptedException {
        this.gateway = gateway;
        this.credentials = credentials;
        this.userId = signIn();
    }

    /** Somebody new, with {@code BUYER} or {@code SELLER} as role. */
    public static Person signUp(Gateway gateway, String role) throws IOException, InterruptedException {
        var email = "bench-" + UUID.randomUUID() + "@example.org";
        var password = UUID.randomUUID().toString();
        gateway.post(
                "/api/v1/auth/signup",
                Map.of("email", email, "password", password, "displayName", "Bench", "role", role));
        return known(gateway, email, password);
    }

    public static Person known(Gateway gateway, String email, String password)
            throws IOException, InterruptedException {
        return new Person(gateway, Map.of("email", email, "password", password));
    }

    public String userId() {
        return userId;
    }

    /** A token that is good for some minutes at least. */
    public synchronized String token() throws IOException, InterruptedException {
        if (System.nanoTime() - signedInAt > RENEW_AFTER_NANOS) {
            signIn();
        }
        return token;
    }

    /** The API as this person. */
    public Gateway client() throws IOException, InterruptedException {
        return gateway.signedIn(token());
    }

    private String signIn() throws IOException, InterruptedException {
        var session = gateway.post("/api/v1/auth/login", credentials);
        token = session.path("accessToken").asString();
        signedInAt = System.nanoTime();
        return session.path("user").path("userId").asString();
    }
}
