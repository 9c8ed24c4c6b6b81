package dev.gigstream.orders.order.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gigstream.orders.gig.OfferedGig.Standing;
import dev.gigstream.testkit.http.Answer;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlacingApiTest extends WebTest {

    private static final String BODY = "{\"gigId\": \"%s\", \"packageTier\": \"BASIC\", \"quantity\": %s}";

    @Test
    void freezesTheOfferAndAnswersWithAllOfTheOrder() {
        String gigId = market.aGig();

        Answer answer = buyer.place(gigId);

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.header("Location")).isEqualTo("/api/v1/orders/" + answer.text("/orderId"));
        assertThat(answer.header("ETag")).isEqualTo("\"1\"");
        assertThat(answer.header("Idempotency-Replayed")).isNull();
        assertThat(answer.text("/status")).isEqualTo("PENDING_PAYMENT");
        assertThat(answer.text("/statusGroup")).isEqualTo("active");
        assertThat(answer.text("/gigTitle")).isEqualTo("A calm logo");
        assertThat(answer.text("/package/tier")).isEqualTo("BASIC");
        assertThat(answer.json().at("/price/amountMinor").asLong()).isEqualTo(149_900);
        assertThat(answer.json().at("/buyerFee/amountMinor").asLong()).isEqualTo(8_245);
        assertThat(answer.json().at("/total/amountMinor").asLong()).isEqualTo(158_145);
        assertThat(answer.json().at("/sellerShare/amountMinor").asLong()).isEqualTo(119_920);
        assertThat(answer.text("/timeline/0/type")).isEqualTo("PLACED");
        assertThat(answer.text("/timeline/0/actor")).isEqualTo("BUYER");
        assertThat(answer.text("/payBy")).isEqualTo("2026-01-01T12:15:00.000Z");
        assertThat(allowed(answer)).containsExactly("PAY", "CANCEL");
    }

    @Test
    void answersARepeatedRequestAsTheFirstTimeWhateverHappenedSince() {
        String gigId = market.aGig();
        Answer first = buyer.place(gigId, "key-1");
        market.pay(first.text("/orderId"));
        market.keep(gigId, 2, Standing.RESTING, 1);

        Answer again = buyer.place(gigId, "key-1");

        assertThat(again.status()).isEqualTo(201);
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
        assertThat(again.header("ETag")).isEqualTo(first.header("ETag"));
        assertThat(again.body()).isEqualTo(first.body());
    }

    @Test
    void refusesTheSameKeyForAnotherOrder() {
        String gigId = market.aGig();
        buyer.placing(BODY.formatted(gigId, 1), "key-2");

        Answer other = buyer.placing(BODY.formatted(gigId, 2), "key-2");

        assertThat(other.status()).isEqualTo(422);
        assertThat(other.text("/code")).isEqualTo("IDEMPOTENCY_KEY_REUSED");
    }

    @Test
    void leavesEachBuyerHisOwnKeys() {
        String gigId = market.aGig();

        Answer one = buyer.place(gigId, "shared");
        Answer other = stranger.place(gigId, "shared");

        assertThat(one.text("/orderId")).isNotEqualTo(other.text("/orderId"));
    }

    @Test
    void makesOneOrderOfManyEqualRequestsAtOnce() throws Exception {
        String gigId = market.aGig();
        String key = UUID.randomUUID().toString();
        Callable<String> placing = () -> buyer.place(gigId, key).text("/orderId");

        Set<String> orders = new HashSet<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var placed : threads.invokeAll(Collections.nCopies(16, placing))) {
                orders.add(placed.resultNow());
            }
        }

        assertThat(orders).hasSize(1);
        assertThat(buyer.get("/api/v1/orders").json().path("items")).hasSize(1);
    }

    @Test
    void needsAKey() {
        Answer answer = buyer.post("/api/v1/orders", BODY.formatted(market.aGig(), 1));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text("/errors/0/field")).isEqualTo("Idempotency-Key");
    }

    @Test
    void refusesOnesOwnGig() {
        Answer answer = seller.as(seller.userId(), "BUYER", "SELLER").place(market.aGig());

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.text("/code")).isEqualTo("OWN_GIG");
    }

    @ParameterizedTest
    @CsvSource({"RESTING, 409, GIG_NOT_ON_OFFER", "HIDDEN, 404, NOT_FOUND"})
    void refusesAGigThatIsNotOnOffer(Standing standing, int status, String code) {
        Answer answer = buyer.place(market.aGig(standing, 1));

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.text("/code")).isEqualTo(code);
        assertThat(buyer.get("/api/v1/orders").json().path("items")).isEmpty();
    }

    @Test
    void knowsOnlyGigsThatWereToldOf() {
        assertThat(buyer.place("nowhere").status()).isEqualTo(404);
    }

    @Test
    void refusesAPackageThatIsNotOffered() {
        String body = "{\"gigId\": \"%s\", \"packageTier\": \"PREMIUM\", \"quantity\": 1}";

        Answer answer = buyer.placing(body.formatted(market.aGig()), "key-3");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text("/errors/0/field")).isEqualTo("packageTier");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "101", "2147483648", "1.5", "\"2\""})
    void refusesAQuantityThatMakesNoSense(String quantity) {
        Answer answer = buyer.placing(
                BODY.formatted(market.aGig(), quantity), UUID.randomUUID().toString());

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text("/errors/0/field")).isEqualTo("quantity");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"packageTier\": \"BASIC\", \"quantity\": 1}",
                "{\"gigId\": {\"$ne\": null}, \"packageTier\": \"BASIC\"}",
                "{\"gigId\": \"x\", \"packageTier\": \"GOLD\"}",
                "{\"gigId\": \"x\"}"
            })
    void refusesWhatIsNoRequest(String body) {
        assertThat(buyer.placing(body, UUID.randomUUID().toString()).status()).isEqualTo(422);
    }

    @Test
    void takesNothingFromTheBodyThatIsNotTheBuyersToSay() {
        String body = """
                {"gigId": "%s", "packageTier": "BASIC", "quantity": 1, "price": {"amountMinor": 1, "currency": "INR"},
                 "status": "COMPLETED", "buyerId": "someone", "sellerId": "someone"}""";

        Answer answer = buyer.placing(body.formatted(market.aGig()), "key-4");

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.json().at("/price/amountMinor").asLong()).isEqualTo(149_900);
        assertThat(answer.text("/status")).isEqualTo("PENDING_PAYMENT");
        assertThat(answer.text("/buyerId")).isEqualTo(buyer.userId());
    }

    @Test
    void isForBuyersOnly() {
        assertThat(nobody().place(market.aGig()).status()).isEqualTo(401);
        assertThat(seller.place(market.aGig()).status()).isEqualTo(403);
    }
}
