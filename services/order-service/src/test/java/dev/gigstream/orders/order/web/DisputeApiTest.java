package dev.gigstream.orders.order.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gigstream.orders.OrdersClient;
import dev.gigstream.testkit.http.Answer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DisputeApiTest extends WebTest {

    private static final String DISPUTES = "/api/v1/admin/disputes";
    private static final String SPLIT =
            "{'outcome': 'SPLIT', 'buyerShare': {'amountMinor': 79073, 'currency': 'INR'}, 'note': 'Half and half'}";

    @Test
    void queuesDisputesTheLongestWaitingFirst() {
        String one = market.disputed();
        String two = market.disputed();

        List<String> queue = queue();

        assertThat(queue.indexOf(one)).isNotNegative().isLessThan(queue.indexOf(two));
        assertThat(admin.order(one).text("/dispute/reason")).isEqualTo("He does nothing");
        assertThat(allowed(admin.order(one))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"REFUND_BUYER, CANCELLED, REFUND, 158145, 0, 0", "RELEASE_SELLER, COMPLETED, RELEASE, 0, 119920, 38225"
    })
    void endsTheOrderAsTheModeratorSays(
            String outcome, String status, String kind, long toBuyer, long toSeller, long fee) {
        String orderId = market.disputed();

        Answer resolved = resolve(orderId, "{'outcome': '%s', 'note': 'Seen both'}".formatted(outcome));

        assertThat(resolved.status()).isEqualTo(200);
        assertThat(resolved.text("/orderStatus")).isEqualTo(status);
        assertThat(resolved.text("/settlement/kind")).isEqualTo(kind);
        assertThat(resolved.json().at("/settlement/toBuyer/amountMinor").asLong())
                .isEqualTo(toBuyer);
        assertThat(resolved.json().at("/settlement/toSeller/amountMinor").asLong())
                .isEqualTo(toSeller);
        assertThat(resolved.json().at("/settlement/platformFee/amountMinor").asLong())
                .isEqualTo(fee);
        assertThat(queue()).doesNotContain(orderId);
        assertThat(buyer.order(orderId).text("/dispute/ruling/note")).isEqualTo("Seen both");
    }

    @Test
    void splitsAndTellsThePartiesNotWho() {
        String orderId = market.disputed();

        resolve(orderId, SPLIT);

        Answer order = seller.order(orderId);
        assertThat(order.text("/status")).isEqualTo("COMPLETED");
        assertThat(order.json().at("/settlement/toBuyer/amountMinor").asLong()).isEqualTo(79_073);
        assertThat(order.json().path("timeline").get(5).path("actor").asString())
                .isEqualTo("MODERATOR");
        assertThat(order.body()).doesNotContain("\"admin\"");
    }

    @Test
    void decidesOnce() {
        String orderId = market.disputed();
        resolve(orderId, SPLIT);

        Answer again = resolve(orderId, "{'outcome': 'REFUND_BUYER', 'note': 'On second thought'}");

        assertThat(again.status()).isEqualTo(409);
        assertThat(buyer.order(orderId).text("/settlement/kind")).isEqualTo("SPLIT");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'outcome': 'SPLIT', 'note': 'x'}",
                "{'outcome': 'SPLIT', 'buyerShare': {'amountMinor': 0, 'currency': 'INR'}, 'note': 'x'}",
                "{'outcome': 'SPLIT', 'buyerShare': {'amountMinor': 158145, 'currency': 'INR'}, 'note': 'x'}",
                "{'outcome': 'SPLIT', 'buyerShare': {'amountMinor': 5, 'currency': 'EUR'}, 'note': 'x'}",
                "{'outcome': 'SPLIT', 'buyerShare': {'amountMinor': 5, 'currency': 'XYZ0'}, 'note': 'x'}",
                "{'outcome': 'SPLIT', 'buyerShare': {'amountMinor': 1.5, 'currency': 'INR'}, 'note': 'x'}",
                "{'outcome': 'REFUND_BUYER', 'note': ' '}",
                "{'outcome': 'MAYBE', 'note': 'x'}",
                "{'note': 'x'}"
            })
    void refusesARulingThatMakesNoSense(String body) {
        String orderId = market.disputed();

        assertThat(resolve(orderId, body).status()).isEqualTo(422);
        assertThat(buyer.order(orderId).text("/status")).isEqualTo("DISPUTED");
    }

    @Test
    void isForModeratorsWhoAreNoPartyOnly() {
        String orderId = market.disputed();
        String path = DISPUTES + "/" + admin.order(orderId).text("/dispute/disputeId") + "/resolve";
        String body = SPLIT.replace('\'', '"');
        OrdersClient partial = buyer.as(buyer.userId(), "BUYER", "ADMIN");

        assertThat(nobody().post(path, body).status()).isEqualTo(401);
        assertThat(buyer.post(path, body).status()).isEqualTo(403);
        assertThat(stranger.get(DISPUTES).status()).isEqualTo(403);
        assertThat(partial.post(path, body).status()).isEqualTo(403);
        assertThat(admin.post(DISPUTES + "/nowhere/resolve", body).status()).isEqualTo(404);
        assertThat(buyer.order(orderId).text("/status")).isEqualTo("DISPUTED");
    }

    private Answer resolve(String orderId, String body) {
        String disputeId = admin.order(orderId).text("/dispute/disputeId");
        return admin.post(DISPUTES + "/" + disputeId + "/resolve", body.replace('\'', '"'));
    }

    private List<String> queue() {
        List<String> orders = new ArrayList<>();
        admin.get(DISPUTES + "?limit=100")
                .json()
                .path("items")
                .forEach(item -> orders.add(item.path("orderId").asString()));
        return orders;
    }
}
