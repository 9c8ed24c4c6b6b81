package dev.gigstream.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Bad input gets the answer the contract names, and changes nothing. */
class BadInputIT {
    private static People.Person seller;
    private static String category;

    @BeforeAll
    static void aSeller() {
        Stack.awaitUp();
        seller = People.newSeller("Ines");
        category = Categories.anyLeaf().slug();
    }

    static Stream<Arguments> badGigs() {
        return Stream.of(
                change("a negative price", 422, gig -> price(gig, -1)),
                change("a price of nothing", 422, gig -> price(gig, 0)),
                change("a huge price", 422, gig -> price(gig, Long.MAX_VALUE)),
                change(
                        "a price in pieces",
                        422,
                        gig -> pack(gig).put("price", Map.of("amountMinor", 10.5, "currency", "INR"))),
                change(
                        "a currency nobody has",
                        422,
                        gig -> pack(gig).put("price", Map.of("amountMinor", 1000, "currency", "ZZZ"))),
                change(
                        "two currencies",
                        422,
                        gig -> pack(gig).put("price", Map.of("amountMinor", 1000, "currency", "EUR"))),
                change("an unknown tier", 422, gig -> pack(gig).put("tier", "GOLD")),
                change("an unknown category", 422, gig -> gig.put("category", "no-such-category")),
                change("no title", 422, gig -> gig.remove("title")),
                change("an array for the title", 422, gig -> gig.put("title", List.of("a", "b"))),
                change("an operator for the title", 422, gig -> gig.put("title", Map.of("$ne", "x"))),
                change("a title of 10 MB", 413, gig -> gig.put("title", "x".repeat(10 << 20))),
                change("a title of 5,000 letters", 422, gig -> gig.put("title", "x".repeat(5_000))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badGigs")
    void aGigIsRefusedWith(String what, int status, Consumer<Map<String, Object>> change) {
        var gig = Gigs.draft("A perfectly good title", category, 1_000, 2);
        change.accept(gig);
        var before = ownGigs();

        seller.client().post("/api/v1/gigs", gig).expectProblem(status);

        assertThat(ownGigs()).isEqualTo(before);
    }

    @Test
    void namesTheFieldThatIsWrong() {
        var gig = Gigs.draft("A perfectly good title", category, 1_000, 2);
        price(gig, -1);

        var problem = seller.client().post("/api/v1/gigs", gig).expectProblem(422);

        assertThat(problem.json().path("errors").path(0).path("field").asString())
                .isEqualTo("packages[0].price.amountMinor");
    }

    @Test
    void malformedJsonAndForeignContentTypesAreRefused() {
        seller.client().post("/api/v1/gigs", "{\"title\": ").expectProblem(400);
        seller.client()
                .with("Content-Type", "text/plain")
                .post("/api/v1/gigs", "hello")
                .expectProblem(415);
    }

    @Test
    void tokensThatAreNotOursAreRefused() {
        var none = "eyJhbGciOiJub25lIn0.eyJzdWIiOiJhZG1pbiJ9.";
        for (var token : List.of("nonsense", none, "a.b.c")) {
            Client.anonymous().token(token).get("/api/v1/users/me").expectProblem(401);
            Client.anonymous().token(token).get("/api/v1/search/gigs").expectProblem(401);
        }
        Client.anonymous().get("/api/v1/users/me").expectProblem(401);
    }

    @Test
    void othersGigsAreOutOfReach() {
        var stranger = People.newSeller("Jon").client();
        var draft = Gigs.draft("A perfectly good title", category, 1_000, 2);
        var gigId = seller.client().post("/api/v1/gigs", draft).expect(201).text("gigId");

        stranger.get("/api/v1/gigs/" + gigId).expectProblem(404);
        stranger.put("/api/v1/gigs/" + gigId, draft).expectProblem(404);
        stranger.post("/api/v1/gigs/" + gigId + "/publish").expectProblem(404);
        stranger.delete("/api/v1/gigs/" + gigId).expectProblem(404);

        assertThat(seller.client().get("/api/v1/gigs/" + gigId).expect(200).text("status"))
                .isEqualTo("DRAFT");
    }

    @Test
    void aStaleEditIsRefused() {
        var gig = seller.client()
                .post("/api/v1/gigs", Gigs.draft("The first of two titles", category, 1_000, 2))
                .expect(201);
        var path = "/api/v1/gigs/" + gig.text("gigId");
        var etag = seller.client()
                .get(path)
                .expect(200)
                .headers()
                .firstValue("ETag")
                .orElseThrow();
        seller.client()
                .with("If-Match", etag)
                .put(path, Gigs.draft("The second of two titles", category, 1_000, 2))
                .expect(200);

        seller.client()
                .with("If-Match", etag)
                .put(path, Gigs.draft("A third title that is late", category, 1_000, 2))
                .expectProblem(412);

        assertThat(seller.client().get(path).text("title")).isEqualTo("The second of two titles");
    }

    @Test
    void whatOnlyTheSystemSaysIsIgnored() {
        var gig = Gigs.draft("A title that wants to be more", category, 1_000, 2);
        gig.put("status", "PUBLISHED");
        gig.put("sellerId", "someone-else");
        gig.put("rating", Map.of("average", 5, "count", 1_000));

        var made = seller.client().post("/api/v1/gigs", gig).expect(201);

        assertThat(made.text("status")).isEqualTo("DRAFT");
        assertThat(made.text("sellerId")).isEqualTo(seller.userId());
    }

    @Test
    void querySyntaxIsPlainTextAndBadQueriesAreNamed() {
        for (var query : List.of("title%3A*", "%22", "a%20AND%20(", "*%3A*", "%7B%22%24ne%22%3A1%7D", "%5C")) {
            Client.anonymous().get("/api/v1/search/gigs?q=" + query).expect(200);
        }
        Client.anonymous().get("/api/v1/search/gigs?cursor=nonsense").expectProblem(400);
        Client.anonymous().get("/api/v1/search/gigs?limit=0").expectProblem(422);
        Client.anonymous().get("/api/v1/search/gigs?limit=101").expectProblem(422);
        Client.anonymous().get("/api/v1/search/gigs?sort=sideways").expectProblem(422);
        Client.anonymous().get("/api/v1/search/gigs?minPrice=abc").expectProblem(422);
    }

    @Test
    void whatIsInsideStaysInside() {
        for (var path : List.of("/actuator/health", "/actuator", "/actuator/prometheus", "/v3/api-docs", "/nowhere")) {
            Client.anonymous().get(path).expectProblem(404);
        }
    }

    @Test
    void anAccountCannotMakeItselfMore() {
        for (var role : List.of("ADMIN", "", "MODERATOR")) {
            Client.anonymous()
                    .post(
                            "/api/v1/auth/signup",
                            Map.of(
                                    "email",
                                    "x@example.org",
                                    "password",
                                    People.PASSWORD,
                                    "displayName",
                                    "X",
                                    "role",
                                    role))
                    .expectProblem(422);
        }
    }

    private static List<String> ownGigs() {
        var ids = new ArrayList<String>();
        seller.client()
                .get("/api/v1/sellers/me/gigs?limit=100")
                .expect(200)
                .json()
                .path("items")
                .forEach(item -> ids.add(item.path("gigId").asString()));
        return ids;
    }

    private static Arguments change(String what, int status, Consumer<Map<String, Object>> change) {
        return Arguments.of(what, status, change);
    }

    private static void price(Map<String, Object> gig, long amountMinor) {
        pack(gig).put("price", Map.of("amountMinor", amountMinor, "currency", "INR"));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> pack(Map<String, Object> gig) {
        return (Map<String, Object>) ((List<Object>) gig.get("packages")).getFirst();
    }
}
