package dev.gigstream.users.preferences.web;

import static dev.gigstream.users.SomeProfiles.buyer;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gigstream.eventing.EventIds;
import dev.gigstream.testkit.TestTokens;
import dev.gigstream.testkit.http.Answer;
import dev.gigstream.testkit.http.Api;
import dev.gigstream.users.ApiTest;
import dev.gigstream.users.profile.FollowingAccounts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@ApiTest
class PreferencesApiTest {

    private static final String PREFERENCES = "/api/v1/users/me/notification-preferences";

    @Autowired
    private FollowingAccounts accounts;

    @Autowired
    private TestTokens tokens;

    @Autowired
    private Api anonymous;

    private Api user;

    @BeforeEach
    void signUp() {
        String userId = EventIds.next();
        accounts.hear(buyer(userId), EventIds.next());
        user = anonymous.as(tokens, userId, "BUYER");
    }

    @Test
    void everythingIsOnAtFirst() {
        Answer answer = user.get(PREFERENCES);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().at("/preferences")).hasSize(17);
        assertThat(answer.json().at("/preferences/ORDER_LATE/EMAIL").asBoolean())
                .isTrue();
    }

    @Test
    void aPutReplacesTheWholeChoice() {
        user.put(PREFERENCES, "{\"preferences\": {\"MESSAGE\": {\"EMAIL\": false, \"IN_APP\": true}}}");

        Answer answer = user.put(PREFERENCES, "{\"preferences\": {\"ORDER_LATE\": {\"IN_APP\": false}}}");

        assertThat(answer.json().at("/preferences/MESSAGE/EMAIL").asBoolean()).isTrue();
        assertThat(answer.json().at("/preferences/ORDER_LATE/IN_APP").asBoolean())
                .isFalse();
        assertThat(user.get(PREFERENCES).json()).isEqualTo(answer.json());
        assertThat(user.put(PREFERENCES, answer.json().toString()).header("ETag"))
                .isEqualTo(answer.header("ETag"));
    }

    @Test
    void aStaleIfMatchChangesNothing() {
        String old = user.get(PREFERENCES).header("ETag");
        user.put(PREFERENCES, "{\"preferences\": {\"MESSAGE\": {\"EMAIL\": false}}}");

        Answer late = user.put(PREFERENCES, "{\"preferences\": {}}", "If-Match", old);

        assertThat(late.status()).isEqualTo(412);
        assertThat(user.get(PREFERENCES).json().at("/preferences/MESSAGE/EMAIL").asBoolean())
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"preferences\": null}",
                "{\"preferences\": []}",
                "{\"preferences\": {\"SPAM\": {\"EMAIL\": false}}}",
                "{\"preferences\": {\"MESSAGE\": {\"FAX\": false}}}",
                "{\"preferences\": {\"MESSAGE\": {\"EMAIL\": \"no\"}}}",
                "{\"preferences\": {\"MESSAGE\": {\"EMAIL\": null}}}",
                "{\"preferences\": {\"MESSAGE\": null}}",
                "{\"preferences\": {\"MESSAGE\": true}}"
            })
    void wrongValuesAreNamed(String body) {
        Answer answer = user.put(PREFERENCES, body);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.errorFields()).hasSize(1).first().asString().startsWith("preferences");
    }

    @Test
    void needsAToken() {
        assertThat(anonymous.get(PREFERENCES).status()).isEqualTo(401);
    }
}
