package dev.gigstream.gigs.gig.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gigstream.gigs.GigServiceApplication;
import dev.gigstream.gigs.ServiceUnderTest;
import dev.gigstream.gigs.gig.web.Api.Answer;
import dev.gigstream.testkit.TestTokens;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@SpringBootTest(
        classes = {GigServiceApplication.class, ServiceUnderTest.class},
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"gigstream.outbox.enabled=false", "gigstream.import.enabled=true", "logging.level.io.apicurio=off"
        })
@ExtendWith(OutputCaptureExtension.class)
class GigApiTest {

    private static final String GIGS = "/api/v1/gigs";

    @LocalServerPort
    private int port;

    @Autowired
    private TestTokens tokens;

    private Api api;
    private String[] seller;
    private String[] other;
    private String sellerId;

    @BeforeEach
    void signIn() {
        api = new Api(port);
        sellerId = "seller-" + System.nanoTime();
        seller = as(sellerId, "BUYER", "SELLER");
        other = as("other-seller", "SELLER");
    }

    @Test
    void draftsAGigAndAnswersWithAllOfIt() {
        Answer answer = api.post(GIGS, gig().body(), seller);

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.header("Location")).isEqualTo(GIGS + "/" + answer.text("gigId"));
        assertThat(answer.header("ETag")).isEqualTo("\"1\"");
        assertThat(answer.text("status")).isEqualTo("DRAFT");
        assertThat(answer.text("sellerId")).isEqualTo(sellerId);
        assertThat(answer.json().at("/startingPrice/amountMinor").asLong()).isEqualTo(149_900);
        assertThat(answer.json().at("/packages/0/tier").asString()).isEqualTo("BASIC");
        assertThat(answer.text("createdAt")).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z");
    }

    @Test
    void leadsAGigFromDraftThroughPauseToArchive() {
        String path = aDraft();

        assertThat(api.post(path + "/publish", "", seller).text("status")).isEqualTo("PUBLISHED");
        assertThat(api.get(path).status()).isEqualTo(200);
        assertThat(api.post(path + "/pause", "", seller).text("status")).isEqualTo("PAUSED");
        assertThat(api.get(path).status()).isEqualTo(404);
        assertThat(api.delete(path, seller).status()).isEqualTo(204);
        assertThat(api.get(path, seller).text("status")).isEqualTo("ARCHIVED");
        assertThat(api.get(path, seller).json().path("version").asInt()).isEqualTo(4);
    }

    @Test
    void answersARepeatedPublishAsTheFirst() {
        String path = aPublishedGig();

        Answer again = api.post(path + "/publish", "", seller);

        assertThat(again.status()).isEqualTo(200);
        assertThat(again.header("ETag")).isEqualTo("\"2\"");
    }

    @Test
    void saysWhatIsPossibleWhenSomethingIsNot() {
        Answer answer = api.post(aDraft() + "/pause", "", seller);

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.text("code")).isEqualTo("GIG_NOT_IN_STATE");
        assertThat(answer.json().path("allowedActions").values())
                .extracting(JsonNode::asString)
                .containsExactly("CHANGE", "PUBLISH", "ARCHIVE");
    }

    @Test
    void refusesToPublishWhatIsIncompleteAndNamesTheGaps() {
        String path = GIGS + "/"
                + api.post(
                                GIGS,
                                gig().without("description").without("packages").body(),
                                seller)
                        .text("gigId");

        Answer answer = api.post(path + "/publish", "", seller);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text("code")).isEqualTo("GIG_INCOMPLETE");
        assertThat(fieldsOf(answer)).containsExactly("description", "packages");
    }

    @Test
    void letsOnlySellersDraft() {
        assertThat(api.post(GIGS, gig().body()).status()).isEqualTo(401);
        assertThat(api.post(GIGS, gig().body(), "Authorization", "Bearer forged.token.here")
                        .status())
                .isEqualTo(401);
        assertThat(api.post(GIGS, gig().body(), as("buyer-1", "BUYER")).status())
                .isEqualTo(403);
    }

    @Test
    void hidesADraftFromStrangersHoweverTheyAsk() {
        String path = aDraft();

        assertThat(api.get(path).status()).isEqualTo(404);
        assertThat(api.get(path, other).status()).isEqualTo(404);
        assertThat(api.put(path, gig().body(), other).status()).isEqualTo(404);
        assertThat(api.post(path + "/publish", "", other).status()).isEqualTo(404);
        assertThat(api.delete(path, other).status()).isEqualTo(404);
        assertThat(api.get(path, seller).text("status")).isEqualTo("DRAFT");
    }

    @Test
    void refusesStrangersToTouchAPublishedGig() {
        String path = aPublishedGig();

        assertThat(api.put(path, gig().body(), other).status()).isEqualTo(403);
        assertThat(api.post(path + "/pause", "", other).status()).isEqualTo(403);
        assertThat(api.delete(path, other).status()).isEqualTo(403);
        assertThat(api.delete(path).status()).isEqualTo(401);
        assertThat(api.get(path).json().path("version").asInt()).isEqualTo(2);
    }

    @Test
    void changesAGigOnlyInTheVersionTheCallerHasSeen() {
        String path = aDraft();
        String[] stale = with(seller, "If-Match", "\"7\"");
        String[] current = with(seller, "If-Match", "\"1\"");
        String changed = gig().with("title", "\"A better title\"").body();

        assertThat(api.put(path, changed, stale).status()).isEqualTo(412);
        assertThat(api.put(path, changed, current).text("title")).isEqualTo("A better title");
        assertThat(api.put(path, changed, current).status()).isEqualTo(412);
        assertThat(api.get(path, seller).header("ETag")).isEqualTo("\"2\"");
    }

    @Test
    void letsReadersAskWhetherSomethingChanged() {
        Answer answer = api.get(aPublishedGig(), "If-None-Match", "\"2\"");

        assertThat(answer.status()).isEqualTo(304);
    }

    @Test
    void takesNoNoticeOfWhatASellerMayNotSay() {
        Answer answer = api.post(
                GIGS,
                gig().with("status", "\"PUBLISHED\"")
                        .with("sellerId", "\"somebody\"")
                        .with("rating", "{\"average\":5}")
                        .with("version", "99")
                        .with("gigId", "\"mine\"")
                        .body(),
                seller);

        assertThat(answer.text("status")).isEqualTo("DRAFT");
        assertThat(answer.text("sellerId")).isEqualTo(sellerId);
        assertThat(answer.json().path("version").asInt()).isEqualTo(1);
        assertThat(answer.text("gigId")).isNotEqualTo("mine");
    }

    @Test
    void keepsMarkupAsItWasTyped() {
        String markup = "<script>alert(1)</script><img src=x onerror=alert(2)>";

        Answer answer = api.post(GIGS, gig().with("title", "\"" + markup + "\"").body(), seller);

        assertThat(answer.text("title")).isEqualTo(markup);
        assertThat(answer.header("Content-Type")).startsWith("application/json");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            title          | ""                                       | title
            title          | 17                                       | title
            title          | ["a", "b"]                               | title
            title          | {"$ne": null}                            | title
            title          | "a \\u0000 b"                            | title
            title          | "a \\ud800 b"                            | title
            category       | "no-such-category"                       | category
            category       | null                                     | category
            category       | {"$gt": ""}                              | category
            tags           | "logo"                                   | tags
            tags           | [{"$ne": 1}]                             | tags[0]
            imageUrls      | ["https://elsewhere.example/spy.gif"]    | imageUrls[0]
            packages       | {}                                       | packages
            packages       | [null]                                   | packages[0]
            faq            | [{"question": "Why?"}]                   | faq[0].answer
            """)
    void refusesInvalidFields(String field, String value, String named, CapturedOutput output) {
        Answer answer = api.post(GIGS, gig().with(field, value).body(), seller);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(fieldsOf(answer)).containsExactly(named);
        assertThat(output).doesNotContain("\"ERROR\"");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"amountMinor": -1, "currency": "INR"}                     | price.amountMinor
            {"amountMinor": 0, "currency": "INR"}                      | price.amountMinor
            {"amountMinor": 9223372036854775807, "currency": "INR"}    | price.amountMinor
            {"amountMinor": 92233720368547758079, "currency": "INR"}   | price.amountMinor
            {"amountMinor": 1499.5, "currency": "INR"}                 | price.amountMinor
            {"amountMinor": "149900", "currency": "INR"}               | price.amountMinor
            {"amountMinor": 1e400, "currency": "INR"}                  | price.amountMinor
            {"amountMinor": null, "currency": "INR"}                   | price.amountMinor
            {"amountMinor": 149900, "currency": "rupees"}              | price.currency
            {"amountMinor": 149900}                                    | price.currency
            "free"                                                     | price
            null                                                       | price
            """)
    void refusesInvalidPrices(String price, String named, CapturedOutput output) {
        String offer = """
                [{"tier": "BASIC", "name": "One", "description": "", "price": %s, "deliveryDays": 3, "revisions": 1}]
                """.formatted(price);

        Answer answer = api.post(GIGS, gig().with("packages", offer).body(), seller);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(fieldsOf(answer)).containsExactly("packages[0]." + named);
        assertThat(output).doesNotContain("\"ERROR\"");
    }

    @Test
    void refusesUnknownTiersMixedCurrenciesAndATierTwice() {
        assertThat(fieldsOf(api.post(GIGS, gig().withPackages("GOLD:INR").body(), seller)))
                .containsExactly("packages[0].tier");
        assertThat(fieldsOf(api.post(
                        GIGS, gig().withPackages("BASIC:INR", "PREMIUM:EUR").body(), seller)))
                .containsExactly("packages[1].price.currency");
        assertThat(fieldsOf(api.post(
                        GIGS, gig().withPackages("BASIC:INR", "BASIC:INR").body(), seller)))
                .containsExactly("packages[1].tier");
        assertThat(fieldsOf(api.post(
                        GIGS,
                        gig().withPackages("BASIC:INR", "STANDARD:INR", "PREMIUM:INR", "BASIC:INR")
                                .body(),
                        seller)))
                .containsExactly("packages");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "null", "{", "[]", "\"a\"", "{\"title\": }", "{\"title\": \"a\", \"title\": \"b\"}", "\u0000"
            })
    void refusesWhatIsNoJsonDocument(String body) {
        assertThat(api.post(GIGS, body, seller).status()).isEqualTo(400);
    }

    @Test
    void refusesHugeBodiesDeepBodiesAndOtherContentTypes() {
        String huge = gig().with("title", "\"" + "x".repeat(10_000_000) + "\"").body();
        String deep = gig().with("title", "[".repeat(5_000) + "]".repeat(5_000)).body();
        String[] text = with(seller, "Content-Type", "text/plain");

        assertThat(api.post(GIGS, huge, seller).status()).isEqualTo(413);
        assertThat(api.post(GIGS, deep, seller).status()).isIn(400, 422);
        assertThat(api.send("POST", GIGS, BodyPublishers.ofString(gig().body()), text)
                        .status())
                .isEqualTo(415);
        assertThat(api.send("PATCH", GIGS, BodyPublishers.noBody(), seller).status())
                .isEqualTo(405);
    }

    @Test
    void answersForeignAndStrangeIdsAsUnknown() {
        assertThat(api.get(GIGS + "/no-such-gig").status()).isEqualTo(404);
        assertThat(api.get(GIGS + "/%7B%22$ne%22:null%7D", seller).status()).isEqualTo(404);
        assertThat(api.post(GIGS + "/no-such-gig/publish", "", seller).status()).isEqualTo(404);
    }

    @Test
    void listsASellersGigsPageByPageNewestFirst() {
        List<String> made = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            made.addFirst(aPublishedGig().substring(GIGS.length() + 1));
        }
        aDraft();

        List<String> seen = new ArrayList<>();
        String cursor = "";
        do {
            Answer page = api.get("/api/v1/sellers/" + sellerId + "/gigs?limit=2&cursor=" + cursor);
            page.json()
                    .path("items")
                    .forEach(item -> seen.add(item.path("gigId").asString()));
            cursor = page.json().path("nextCursor").asString("");
        } while (!cursor.isEmpty());

        assertThat(seen).containsExactlyElementsOf(made);
    }

    @Test
    void listsOwnGigsWithDraftsAndByStatus() {
        aPublishedGig();
        api.delete(aDraft(), seller);
        aDraft();

        assertThat(api.get("/api/v1/sellers/me/gigs", seller).json().path("items"))
                .hasSize(2);
        assertThat(api.get("/api/v1/sellers/me/gigs?status=DRAFT", seller)
                        .json()
                        .path("items"))
                .hasSize(1);
        assertThat(api.get("/api/v1/sellers/me/gigs?status=ARCHIVED", seller)
                        .json()
                        .path("items"))
                .hasSize(1);
        assertThat(api.get("/api/v1/sellers/me/gigs?status=GOLD", seller).status())
                .isEqualTo(422);
        assertThat(api.get("/api/v1/sellers/me/gigs").status()).isEqualTo(401);
    }

    @Test
    void refusesWrongCursorsAndLimits() {
        String list = "/api/v1/sellers/" + sellerId + "/gigs";

        assertThat(api.get(list + "?cursor=nonsense").status()).isEqualTo(400);
        assertThat(api.get(list + "?limit=0").status()).isEqualTo(422);
        assertThat(api.get(list + "?limit=101").status()).isEqualTo(422);
        assertThat(api.get(list + "?limit=many").status()).isEqualTo(422);
    }

    @Test
    void letsModeratorsTakeDownAndRestore() {
        String path = aPublishedGig();
        String admin = "/api/v1/admin/gigs/" + path.substring(GIGS.length() + 1);
        String[] moderator = as("admin-1", "ADMIN");

        assertThat(api.post(admin + "/takedown", "", seller).status()).isEqualTo(403);
        assertThat(api.post(admin + "/takedown", "", moderator).status()).isEqualTo(200);
        assertThat(api.get(path).status()).isEqualTo(404);
        assertThat(api.get(path, seller).json().path("takenDown").asBoolean()).isTrue();
        assertThat(api.post(path + "/publish", "", seller).status()).isEqualTo(409);
        assertThat(api.post(admin + "/restore", "", moderator).status()).isEqualTo(200);
        assertThat(api.get(path).status()).isEqualTo(200);
    }

    @Test
    void showsTheCategoryTreeAndLetsClientsKeepIt() {
        Answer answer = api.get("/api/v1/categories");

        assertThat(answer.json().isArray()).isTrue();
        assertThat(answer.json().at("/0/children/0/slug").asString()).isEqualTo("logo-design");
        assertThat(answer.header("Cache-Control")).contains("max-age=3600");
        assertThat(api.get("/api/v1/categories", "If-None-Match", answer.header("ETag"))
                        .status())
                .isEqualTo(304);
    }

    @Test
    void importsABatchOnceAndRefusesAWrongOne() {
        String id = "import-" + System.nanoTime();
        String one = gig().with("gigId", "\"" + id + "\"")
                .with("sellerId", "\"" + sellerId + "\"")
                .with("publishedAt", "\"2025-05-01T10:00:00.000Z\"")
                .body();
        String wrong = gig().with("gigId", "\"x\"").body();

        assertThat(api.post("/actuator/gigs-import", "[" + one + "]")
                        .json()
                        .path("created")
                        .asInt())
                .isEqualTo(1);
        assertThat(api.post("/actuator/gigs-import", "[" + one + "]")
                        .json()
                        .path("present")
                        .asInt())
                .isEqualTo(1);
        assertThat(api.get(GIGS + "/" + id).text("publishedAt")).isEqualTo("2025-05-01T10:00:00.000Z");
        assertThat(fieldsOf(api.post("/actuator/gigs-import", "[" + one + "," + wrong + "]")))
                .containsExactly("[1].sellerId", "[1].publishedAt");
    }

    @Test
    void refusesAnImportOfNothingOrOfTooMuch() {
        assertThat(api.post("/actuator/gigs-import", "[null]").status()).isEqualTo(422);
        assertThat(api.post("/actuator/gigs-import", "[{}]").status()).isEqualTo(422);
        assertThat(api.post(
                                "/actuator/gigs-import",
                                Collections.nCopies(501, "{}").toString())
                        .status())
                .isEqualTo(422);
    }

    @Test
    void describesWhatItServesAndNothingInternal() {
        JsonNode paths = api.get("/v3/api-docs").json().path("paths");

        assertThat(paths.propertyNames())
                .containsExactlyInAnyOrder(
                        "/api/v1/gigs",
                        "/api/v1/gigs/{gigId}",
                        "/api/v1/gigs/{gigId}/publish",
                        "/api/v1/gigs/{gigId}/pause",
                        "/api/v1/sellers/me/gigs",
                        "/api/v1/sellers/{userId}/gigs",
                        "/api/v1/categories",
                        "/api/v1/admin/gigs/{gigId}/takedown",
                        "/api/v1/admin/gigs/{gigId}/restore");
        assertThat(paths.at("/~1api~1v1~1gigs/post/responses").propertyNames()).contains("201");
        assertThat(paths.at("/~1api~1v1~1gigs~1{gigId}/delete/responses").propertyNames())
                .contains("204");
    }

    private String aDraft() {
        return GIGS + "/" + api.post(GIGS, gig().body(), seller).text("gigId");
    }

    private String aPublishedGig() {
        String path = aDraft();
        assertThat(api.post(path + "/publish", "", seller).status()).isEqualTo(200);
        return path;
    }

    private static GigJson gig() {
        return new GigJson();
    }

    private String[] as(String userId, String... roles) {
        return new String[] {"Authorization", tokens.bearer(userId, roles)};
    }

    private static String[] with(String[] headers, String name, String value) {
        return new String[] {headers[0], headers[1], name, value};
    }

    private static List<String> fieldsOf(Answer answer) {
        return answer.json().path("errors").values().stream()
                .map(error -> error.path("field").asString())
                .toList();
    }
}
