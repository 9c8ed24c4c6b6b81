package dev.gigstream.auth;

import dev.gigstream.testkit.TestTokens;
import dev.gigstream.testkit.http.Api;
import dev.gigstream.testkit.infrastructure.Server;
import dev.gigstream.testkit.infrastructure.WithInfrastructure;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** auth-service on a port of its own, with the real servers behind it. */
@WithInfrastructure({Server.MYSQL, Server.KAFKA, Server.REGISTRY, Server.MAIL})
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "gigstream.import.enabled=true",
            "gigstream.auth.public-url=https://gigstream.example/",
            "gigstream.auth.erasure-told-after=1s",
            "logging.structured.format.console="
        })
abstract class RunningService {

    static final TestTokens TOKENS = new TestTokens();
    static final String FUTURE_ADMIN = AuthClient.newEmail();

    @LocalServerPort
    private int port;

    protected AuthClient auth;

    @DynamicPropertySource
    static void keys(DynamicPropertyRegistry registry) {
        Path file = TOKENS.writeJwks(Path.of("target", "jwks.json").toAbsolutePath());
        registry.add("gigstream.tokens.public-keys", file::toString);
        registry.add("gigstream.auth.admins", () -> FUTURE_ADMIN);
    }

    @BeforeEach
    void connect() {
        auth = new AuthClient(Api.at(port));
    }

    /** The token the gateway would sign for a session. */
    static String bearer(String userId, String sessionId, String... roles) {
        return "Bearer "
                + TOKENS.claims(userId, sessionId, roles)
                        .signWith(TOKENS.keys().getPrivate())
                        .compact();
    }
}
