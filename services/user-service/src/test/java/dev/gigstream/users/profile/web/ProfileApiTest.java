package dev.gigstream.users.profile.web;

import static dev.gigstream.users.SomeProfiles.buyer;
import static dev.gigstream.users.SomeProfiles.told;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gigstream.eventing.EventIds;
import dev.gigstream.testkit.TestTokens;
import dev.gigstream.testkit.http.Answer;
import dev.gigstream.testkit.http.Api;
import dev.gigstream.users.ApiTest;
import dev.gigstream.users.profile.FollowingAccounts;
import dev.gigstream.users.rating.FollowingRatings;
import dev.gigstream.users.rating.KeptRating;
import dev.gigstream.users.rating.Rating;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@ApiTest
class ProfileApiTest {

    private static final String ME = "/api/v1/users/me";

    @Autowired
    private FollowingAccounts accounts;

    @Autowired
    private FollowingRatings ratings;

    @Autowired
    private TestTokens tokens;

    @Autowired
    private Api anonymous;

    private final String userId = EventIds.next();
    private Api user;

    @BeforeEach
    void signUp() {
        accounts.hear(buyer(userId), EventIds.next());
        user = anonymous.as(tokens, userId, "BUYER");
    }

    @Test
    void showsTheOwnProfileWithItsEmailAddress() {
        Answer me = user.get(ME);

        assertThat(me.status()).isEqualTo(200);
        assertThat(me.text("/userId")).isEqualTo(userId);
        assertThat(me.text("/email")).isEqualTo(userId + "@example.org");
        assertThat(me.text("/roles/0")).isEqualTo("BUYER");
        assertThat(me.text("/createdAt")).isEqualTo("2026-03-20T09:00:00.000Z");
        assertThat(me.json().has("country")).isTrue();
        assertThat(me.json().at("/country").isNull()).isTrue();
        assertThat(me.header("ETag")).isEqualTo("\"1\"");
        assertThat(me.header("Cache-Control")).contains("no-store");
    }

    @Test
    void anOwnerAlwaysGetsTheWholeView() {
        Answer again = user.get(ME, "If-None-Match", user.get(ME).header("ETag"));

        assertThat(again.status()).isEqualTo(200);
        assertThat(again.text("/userId")).isEqualTo(userId);
    }

    @Test
    void needsATokenForTheOwnProfileAndNoneForAPublicOne() {
        assertThat(anonymous.get(ME).status()).isEqualTo(401);
        assertThat(anonymous.get("/api/v1/users/" + userId).status()).isEqualTo(200);
    }

    @Test
    void thePublicProfileHasNoEmailAddressAndNoRatingBeforeTheFirstReview() {
        Answer shown = anonymous.get("/api/v1/users/" + userId);

        assertThat(new String(shown.bytes(), StandardCharsets.UTF_8)).doesNotContain("example.org");
        assertThat(shown.json().at("/rating/asSeller/average").isNull()).isTrue();
        assertThat(shown.json().at("/rating/asBuyer/count").asInt()).isZero();
    }

    @Test
    void showsRatingsAsTheTopicTellsThem() {
        ratings.hear("buyer:" + userId, new KeptRating(new Rating(4, 17), 9));
        ratings.hear("buyer:" + userId, new KeptRating(new Rating(3, 3), 8));

        Answer shown = anonymous.get("/api/v1/users/" + userId);

        assertThat(shown.json().at("/rating/asBuyer/average").asDouble()).isEqualTo(4.3);
        assertThat(shown.json().at("/rating/asBuyer/count").asInt()).isEqualTo(4);
        ratings.forget("buyer:" + userId);
        assertThat(anonymous
                        .get("/api/v1/users/" + userId)
                        .json()
                        .at("/rating/asBuyer/count")
                        .asInt())
                .isZero();
    }

    @Test
    void strangersAreNotFound() {
        assertThat(anonymous.get("/api/v1/users/nobody").status()).isEqualTo(404);
        assertThat(anonymous.get("/api/v1/users/%7B%22$ne%22:null%7D").status()).isEqualTo(404);
    }

    @Test
    void aPatchChangesWhatItNamesAndClearsWhatIsNull() {
        user.patch(ME, """
                {"displayName": " Asha Rao ", "country": "in", "languages": ["en", "hi", "en"], "bio": "Hi\\n<b>you</b>"}""");

        Answer cleared = user.patch(ME, "{\"country\": null, \"languages\": null}");

        assertThat(cleared.status()).isEqualTo(200);
        assertThat(cleared.text("/displayName")).isEqualTo("Asha Rao");
        assertThat(cleared.json().at("/country").isNull()).isTrue();
        assertThat(cleared.json().at("/languages")).isEmpty();
        assertThat(cleared.text("/bio")).isEqualTo("Hi\n<b>you</b>");
        assertThat(cleared.json()).isEqualTo(user.get(ME).json());
    }

    @Test
    void whatOthersSeeFollowsAtOnce() {
        anonymous.get("/api/v1/users/" + userId);

        user.patch(ME, "{\"displayName\": \"Ben\"}");

        assertThat(anonymous.get("/api/v1/users/" + userId).text("/displayName"))
                .isEqualTo("Ben");
    }

    @Test
    void nothingButOwnFieldsTakesEffect() {
        Answer before = user.get(ME);

        Answer after = user.patch(ME, """
                {"userId": "other", "email": "x@example.org", "roles": ["ADMIN"], "role": "ADMIN", "level": "TOP_RATED",
                 "rating": {"average": 5}, "completedOrders": 9, "createdAt": "2000-01-01T00:00:00.000Z", "version": 7,
                 "goodStanding": true, "details": {"displayName": "x"}}""");

        assertThat(after.status()).isEqualTo(200);
        assertThat(after.json()).isEqualTo(before.json());
        assertThat(after.header("ETag")).isEqualTo(before.header("ETag"));
    }

    @Test
    void aStaleIfMatchChangesNothing() {
        String old = user.get(ME).header("ETag");
        Answer first = user.patch(ME, "{\"bio\": \"one\"}", "If-Match", old);

        Answer second = user.patch(ME, "{\"bio\": \"two\"}", "If-Match", old);

        assertThat(first.status()).isEqualTo(200);
        assertThat(second.status()).isEqualTo(412);
        assertThat(user.get(ME).text("/bio")).isEqualTo("one");
        assertThat(user.patch(ME, "{\"bio\": \"two\"}", "If-Match", first.header("ETag"))
                        .status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
                    {"displayName": ""};                       displayName
                    {"displayName": "   "};                    displayName
                    {"displayName": null};                     displayName
                    {"displayName": 7};                        displayName
                    {"displayName": {"$ne": null}};            displayName
                    {"displayName": ["a"]};                    displayName
                    {"displayName": "a\\nb"};                  displayName
                    {"displayName": "a\\u0000b"};              displayName
                    {"displayName": "a\\u202eb"};              displayName
                    {"displayName": "a\\ud800"};               displayName
                    {"country": "XX"};                         country
                    {"country": "India"};                      country
                    {"country": true};                         country
                    {"languages": "en"};                       languages
                    {"languages": {"0": "en"}};                languages
                    {"languages": ["en", "not a language"]};   languages[1]
                    {"languages": ["en", 7]};                  languages[1]
                    {"languages": ["en", null]};               languages[1]
                    {"bio": "a\\u0000b"};                      bio
                    {"pictureUrl": "javascript:alert(1)"};     pictureUrl
                    {"pictureUrl": "data:image/png,x"};  pictureUrl
                    {"pictureUrl": "https://a:b@example.org"}; pictureUrl
                    {"pictureUrl": "/etc/passwd"};             pictureUrl
                    {"pictureUrl": "/api/v1/media/../x"};      pictureUrl
                    {"pictureUrl": "/api/v1/media/none"};      pictureUrl
                    """)
    void wrongValuesAreNamed(String body, String field) {
        Answer answer = user.patch(ME, body);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.errorFields()).containsExactly(field);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(user.get(ME).header("ETag")).isEqualTo("\"1\"");
    }

    @Test
    void tooLongValuesAreNamedTogether() {
        String body = "{\"displayName\": \"%s\", \"bio\": \"%s\"}".formatted("n".repeat(81), "b".repeat(2001));

        assertThat(user.patch(ME, body).errorFields()).containsExactly("bio", "displayName");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            [];            400
            "text";        400
            {;             400
            {"bio": "a", "bio": "b"}; 400
            """)
    void whatIsNoObjectIsMalformed(String body, int status) {
        assertThat(user.patch(ME, body).status()).isEqualTo(status);
    }

    @Test
    void otherBodiesAreRefused() {
        assertThat(user.patch(ME, "{\"bio\": \"" + "x".repeat(2 << 20) + "\"}").status())
                .isEqualTo(413);
        assertThat(user.send("PATCH", ME, BodyPublishers.ofString("bio=x"), "Content-Type", "text/plain")
                        .status())
                .isEqualTo(415);
    }

    @Test
    void readsAMergePatchByItsOwnName() {
        Answer answer = user.send(
                "PATCH",
                ME,
                BodyPublishers.ofString("{\"bio\": \"patched\"}"),
                "Content-Type",
                "application/merge-patch+json");

        assertThat(answer.text("/bio")).isEqualTo("patched");
    }

    @Test
    void someoneFasterThanTheirOwnEventWaitsForIt() {
        String newcomer = EventIds.next();
        Api early = anonymous.as(tokens, newcomer, "BUYER");

        CompletableFuture<Answer> asked = CompletableFuture.supplyAsync(() -> early.get(ME));
        accounts.hear(buyer(newcomer), EventIds.next());

        assertThat(asked.join().status()).isEqualTo(200);
    }

    @Test
    void someoneWhoseEventDoesNotComeIsAskedToTryAgain() {
        Answer answer = anonymous.as(tokens, EventIds.next(), "BUYER").get(ME);

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.header("Retry-After")).isEqualTo("1");
    }

    @Test
    void anErasedProfileIsGoneForEverybodyAndStaysGone() {
        accounts.erase(userId);
        accounts.erase(userId);
        accounts.hear(told(userId, 9, true, "BUYER"), EventIds.next());

        assertThat(user.get(ME).status()).isEqualTo(404);
        assertThat(user.patch(ME, "{\"bio\": \"back\"}").status()).isEqualTo(404);
        assertThat(anonymous.get("/api/v1/users/" + userId).status()).isEqualTo(404);
    }
}
