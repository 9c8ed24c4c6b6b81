package dev.gigstream.auth;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class BadInputIT extends RunningService {

    private static final String SIGN_UP = "/api/v1/auth/signup";
    private static final String LOG_IN = "/api/v1/auth/login";
    private static final String RESET = "/api/v1/auth/password/reset";
    private static final String CHANGE = "/api/v1/auth/password/change";
    private static final String VALID =
            "{\"email\":\"x@example.com\",\"password\":\"a long phrase\",\"displayName\":\"X\",\"role\":\"BUYER\"}";

    static Stream<Arguments> wrongFields() {
        return Stream.of(
                Arguments.of(SIGN_UP, VALID.replace("x@example.com", "x"), "email"),
                Arguments.of(SIGN_UP, VALID.replace("\"x@example.com\"", "{\"$ne\":null}"), "email"),
                Arguments.of(SIGN_UP, VALID.replace("\"x@example.com\"", "[\"x@example.com\"]"), "email"),
                Arguments.of(SIGN_UP, VALID.replace("\"x@example.com\"", "null"), "email"),
                Arguments.of(SIGN_UP, VALID.replace("x@example.com", "x".repeat(300) + "@example.com"), "email"),
                Arguments.of(SIGN_UP, VALID.replace("a long phrase", "short"), "password"),
                Arguments.of(SIGN_UP, VALID.replace("a long phrase", "password1"), "password"),
                Arguments.of(SIGN_UP, VALID.replace("a long phrase", "x".repeat(129)), "password"),
                Arguments.of(SIGN_UP, VALID.replace("\"a long phrase\"", "12345678"), "password"),
                Arguments.of(SIGN_UP, VALID.replace("\"X\"", "\"\""), "displayName"),
                Arguments.of(SIGN_UP, VALID.replace("\"X\"", "\"X\\u0007\""), "displayName"),
                Arguments.of(SIGN_UP, VALID.replace("\"X\"", "\"" + "x".repeat(81) + "\""), "displayName"),
                Arguments.of(SIGN_UP, VALID.replace("\"X\"", "\"" + "x".repeat(900_000) + "\""), "displayName"),
                Arguments.of(SIGN_UP, VALID.replace("BUYER", "ADMIN"), "role"),
                Arguments.of(SIGN_UP, VALID.replace("\"BUYER\"", "0"), "role"),
                Arguments.of(LOG_IN, "{\"email\":\"x@example.com\"}", "password"),
                Arguments.of(LOG_IN, "{\"email\":{},\"password\":\"x\"}", "email"),
                Arguments.of("/api/v1/auth/password/forgot", "{}", "email"),
                Arguments.of("/api/v1/auth/email/verify", "{\"token\":\"never given out\"}", "token"),
                Arguments.of("/api/v1/auth/email/verify", "{}", "token"),
                Arguments.of(RESET, "{\"token\":\"x\",\"newPassword\":\"another long phrase\"}", "token"),
                Arguments.of(RESET, "{\"token\":\"x\",\"newPassword\":\"iloveyou\"}", "newPassword"),
                Arguments.of(CHANGE, "{\"currentPassword\":\"x\",\"newPassword\":\"short\"}", "newPassword"));
    }

    @ParameterizedTest
    @MethodSource("wrongFields")
    void namesTheFieldThatIsWrong(String path, String body, String field, CapturedOutput output) {
        var answer = auth.post(path, body, "Authorization", bearer("u", "s", "BUYER"));

        assertThat(answer.is(422).text("/errors/0/field")).isEqualTo(field);
        assertThat(output).doesNotContain("ERROR");
    }

    @ParameterizedTest
    @ValueSource(strings = {SIGN_UP, LOG_IN, RESET, "/api/v1/auth/password/forgot", "/api/v1/auth/email/verify"})
    void refusesWhatIsNotJson(String path, CapturedOutput output) {
        auth.post(path, "{\"email\":").is(400);
        auth.post(path, "").is(400);
        auth.post(path, "[]").is(400);
        auth.post(path, "\"" + "x".repeat(1_100_000) + "\"").is(413);
        auth.get(path).is(405);
        assertThat(output).doesNotContain("ERROR");
    }

    @Test
    void ignoresWhatPeopleMustNotSay() {
        String email = AuthClient.newEmail();
        String body = VALID.replace("x@example.com", email)
                .replace("{", "{\"roles\":[\"ADMIN\"],\"emailVerified\":true,\"userId\":\"mine\",");

        var user = auth.post(SIGN_UP, body).is(201);

        assertThat(user.json().at("/roles").toString()).isEqualTo("[\"BUYER\"]");
        assertThat(user.json().at("/emailVerified").asBoolean()).isFalse();
        assertThat(user.text("/userId")).isNotEqualTo("mine");
    }

    @ParameterizedTest
    @ValueSource(strings = {CHANGE, "/api/v1/auth/roles/seller"})
    void needsATokenForWhatIsOnesOwn(String path) {
        auth.post(path, "{}").is(401);
        auth.post(path, "{}", "Authorization", "Bearer nonsense").is(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "' or 1=1 --", "0123456789abcdef0123456789abcdef0123456789a"})
    void knowsNoOtherRefreshTokens(String token) {
        auth.refresh(token).is(401);
    }

    @Test
    void doesNotKnowTheHolderOfATokenWithoutAnAccount() {
        auth.post("/api/v1/auth/roles/seller", "", "Authorization", bearer("nobody", "s", "BUYER"))
                .is(404);
    }
}
