package dev.gigstream.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gigstream.http.Problem;
import dev.gigstream.testkit.MutableClock;
import dev.gigstream.testkit.TestTokens;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PublicKeysTest {

    private static final Duration A_MOMENT = Duration.ofSeconds(3);

    private final MutableClock clock = MutableClock.atNoon();
    private final TestTokens first = new TestTokens(clock);
    private final TestTokens second = new TestTokens(clock);
    private Path file;
    private TokenVerifier verifier;

    @BeforeEach
    void prepare(@TempDir Path folder) {
        file = folder.resolve("jwks.json");
        TokenSettings settings = new TokenSettings(TestTokens.ISSUER, TestTokens.AUDIENCE, file, 100);
        verifier = new TokenVerifier(settings, new PublicKeys(file, clock), clock);
    }

    @Test
    void isUnavailableUntilThereAreKeys() {
        assertThatThrownBy(() -> verifier.verify(first.token("u1")))
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> assertThat(problem.code().status()).isEqualTo(503));

        first.writeJwks(file);
        clock.advance(A_MOMENT);

        assertThat(verifier.verify(first.token("u1"))).isPresent();
    }

    @Test
    void takesTheNewKeysAndDropsTheOldWithoutARestart() throws IOException {
        first.writeJwks(file);
        String old = first.token("u1");
        assertThat(verifier.verify(old)).isPresent();

        replaceBy(second.jwks());
        clock.advance(A_MOMENT);

        assertThat(verifier.verify(second.token("u2"))).isPresent();
        assertThat(verifier.verify(old)).isEmpty();
    }

    @Test
    void keepsTheKeysItHasWhenTheFileBreaks() throws IOException {
        first.writeJwks(file);
        assertThat(verifier.verify(first.token("u1"))).isPresent();

        replaceBy("{\"keys\":");
        clock.advance(A_MOMENT);

        assertThat(verifier.verify(first.token("u2"))).isPresent();
    }

    @Test
    void forgetsAVerifiedTokenWhenItExpires() {
        first.writeJwks(file);
        String token = first.token("u1");
        assertThat(verifier.verify(token)).isPresent();

        clock.advance(Duration.ofMinutes(5));

        assertThat(verifier.verify(token)).isEmpty();
    }

    private void replaceBy(String content) throws IOException {
        Path next = Files.writeString(file.resolveSibling("next.json"), content);
        Files.move(next, file, StandardCopyOption.REPLACE_EXISTING);
    }
}
