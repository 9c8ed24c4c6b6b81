package dev.gigstream.users.seller.web;

import static dev.gigstream.users.SomeProfiles.anImport;
import static dev.gigstream.users.SomeProfiles.buyer;
import static dev.gigstream.users.SomeProfiles.seller;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gigstream.eventing.EventIds;
import dev.gigstream.testkit.TestTokens;
import dev.gigstream.testkit.http.Answer;
import dev.gigstream.testkit.http.Api;
import dev.gigstream.users.ApiTest;
import dev.gigstream.users.profile.FollowingAccounts;
import dev.gigstream.users.profile.ImportingProfiles;
import dev.gigstream.users.rating.FollowingRatings;
import dev.gigstream.users.rating.KeptRating;
import dev.gigstream.users.rating.Rating;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@ApiTest
class SellerApiTest {

    private static final String ME = "/api/v1/sellers/me";
    private static final String PAGE = """
            {"headline": "Logos in a day", "description": "I draw.", "skills": ["logo", "logo", " print "], "languages": ["en"]}""";

    @Autowired
    private FollowingAccounts accounts;

    @Autowired
    private FollowingRatings ratings;

    @Autowired
    private ImportingProfiles importing;

    @Autowired
    private TestTokens tokens;

    @Autowired
    private Api anonymous;

    private final String userId = EventIds.next();
    private Api seller;

    @BeforeEach
    void signUp() {
        accounts.hear(seller(userId), EventIds.next());
        seller = anonymous.as(tokens, userId, "BUYER", "SELLER");
    }

    @Test
    void beginsBlank() {
        Answer page = seller.get(ME);

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.json().at("/headline").isNull()).isTrue();
        assertThat(page.json().at("/skills")).isEmpty();
        assertThat(page.json().at("/portfolio")).isEmpty();
        assertThat(page.text("/level")).isEqualTo("NEW");
        assertThat(page.json().at("/rating/count").asInt()).isZero();
        assertThat(page.text("/memberSince")).isEqualTo("2026-03-20T09:00:00.000Z");
    }

    @Test
    void whatASellerWritesIsSeenByAll() {
        ratings.hear("seller:" + userId, new KeptRating(new Rating(2, 9), 1));

        Answer put = seller.put(ME, PAGE);

        assertThat(put.status()).isEqualTo(200);
        assertThat(put.json().at("/skills")).hasSize(2);
        assertThat(put.json().at("/rating/average").asDouble()).isEqualTo(4.5);
        assertThat(anonymous.get("/api/v1/sellers/" + userId).json()).isEqualTo(put.json());
    }

    @Test
    void nothingEarnedCanBeWritten() {
        String importedId = EventIds.next();
        importing.importAll(List.of(anImport(importedId)));
        Api imported = anonymous.as(tokens, importedId, "SELLER");

        Answer put = imported.put(ME, """
                {"headline": "New", "level": "TOP_RATED", "rating": {"average": 5, "count": 1}, "completedOrders": 9999,
                 "responseTimeMinutes": 1, "memberSince": "2000-01-01T00:00:00.000Z", "portfolio": [{"itemId": "x"}], "userId": "y"}""");

        assertThat(put.text("/headline")).isEqualTo("New");
        assertThat(put.text("/level")).isEqualTo("LEVEL_TWO");
        assertThat(put.json().at("/completedOrders").asInt()).isEqualTo(120);
        assertThat(put.json().at("/responseTimeMinutes").asInt()).isEqualTo(45);
        assertThat(put.json().at("/rating/count").asInt()).isZero();
        assertThat(put.json().at("/portfolio")).isEmpty();
        assertThat(put.text("/userId")).isEqualTo(importedId);
    }

    @Test
    void aPictureGivenHereIsThePictureOfTheProfile() {
        seller.put(ME, "{\"headline\": \"a\", \"pictureUrl\": \"https://example.org/a.png\"}");

        Answer without = seller.put(ME, "{\"headline\": \"b\"}");

        assertThat(without.text("/pictureUrl")).isEqualTo("https://example.org/a.png");
        assertThat(anonymous.get("/api/v1/users/" + userId).text("/pictureUrl")).isEqualTo("https://example.org/a.png");
    }

    @Test
    void aStaleIfMatchChangesNothingAndOtherPartsMakeNothingStale() {
        String old = seller.get(ME).header("ETag");
        seller.patch("/api/v1/users/me", "{\"bio\": \"changed\"}");
        Answer first = seller.put(ME, PAGE, "If-Match", old);

        Answer second = seller.put(ME, "{\"headline\": \"late\"}", "If-Match", old);

        assertThat(first.status()).isEqualTo(200);
        assertThat(second.status()).isEqualTo(412);
        assertThat(seller.get(ME).text("/headline")).isEqualTo("Logos in a day");
    }

    @Test
    void needsTheRole() {
        String buyerId = EventIds.next();
        accounts.hear(buyer(buyerId), EventIds.next());
        Api buyer = anonymous.as(tokens, buyerId, "BUYER");

        assertThat(buyer.get(ME).status()).isEqualTo(403);
        assertThat(buyer.put(ME, PAGE).status()).isEqualTo(403);
        assertThat(anonymous.get(ME).status()).isEqualTo(401);
        assertThat(anonymous.get("/api/v1/sellers/" + buyerId).status()).isEqualTo(404);
    }

    @Test
    void someoneWhoJustBecameASellerNeedNotWaitForTheEvent() {
        String buyerId = EventIds.next();
        accounts.hear(buyer(buyerId), EventIds.next());
        Api newSeller = anonymous.as(tokens, buyerId, "BUYER", "SELLER");

        assertThat(newSeller.get(ME).status()).isEqualTo(200);
        assertThat(newSeller.put(ME, PAGE).text("/headline")).isEqualTo("Logos in a day");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
                    {};                                             headline
                    {"headline": " "};                              headline
                    {"headline": 7};                                headline
                    {"headline": {"$gt": ""}};                      headline
                    {"headline": "a", "skills": "x"};               skills
                    {"headline": "a", "skills": ["x", " "]};        skills[1]
                    {"headline": "a", "skills": [null]};            skills[0]
                    {"headline": "a", "languages": ["?"]};          languages[0]
                    {"headline": "a", "pictureUrl": "ftp://a.b/c"}; pictureUrl
                    {"headline": "a", "description": "\\u0007"};    description
                    """)
    void wrongValuesAreNamed(String body, String field) {
        Answer answer = seller.put(ME, body);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.errorFields()).containsExactly(field);
        assertThat(seller.get(ME).header("ETag")).isEqualTo("\"0\"");
    }
}
