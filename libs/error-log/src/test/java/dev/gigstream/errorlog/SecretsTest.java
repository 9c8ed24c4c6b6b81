package dev.gigstream.errorlog;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretsTest {
    private static final String SECRET = "hunter2-9f8a7b6c";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "password=%s",
                "LoginBody[email=a@b.c, password=%s]",
                "{\"newPassword\":\"%s\",\"email\":\"a@b.c\"}",
                "GET /reset?token=%s&x=1",
                "Authorization: Bearer %s",
                "sent Bearer %s to it",
                "Basic %s",
                "refreshToken: %s",
                "Set-Cookie: %s; Path=/",
                "X-Razorpay-Signature: %s",
                "RAZORPAY_KEY_SECRET=%s",
                "api_key=%s",
                "cannot reach mongodb://users:%s@mongodb:27017/users",
                "redis://:%s@redis:6379",
                "sasl.jaas.config = %s",
            })
    void masksWhatIsSecret(String line) {
        assertThat(Secrets.masked(line.formatted(SECRET))).contains("***").doesNotContain(SECRET);
    }

    @Test
    void masksTokensWhereverTheyStand() {
        String token = "eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJ1MSJ9.c2lnbmF0dXJl";

        assertThat(Secrets.masked("judged " + token + " as expired")).isEqualTo("judged *** as expired");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /api/v1/gigs/0197-aa answered UNAVAILABLE: gig-service is away.",
                "Connection to node 1 (localhost/127.0.0.1:19092) could not be established",
                "http://127.0.0.1:9200/logs/_bulk",
                "The token has expired",
                "Dead letter: orders.order.events.v1-3@1027",
            })
    void leavesTheRestAsItIs(String line) {
        assertThat(Secrets.masked(line)).isEqualTo(line);
    }

    @Test
    void copesWithALongLine() {
        String line = "password=\"" + "x".repeat(200_000) + "\" " + "token".repeat(20_000);

        assertThat(Secrets.masked(line)).startsWith("password=***").doesNotContain("xxx");
    }
}
