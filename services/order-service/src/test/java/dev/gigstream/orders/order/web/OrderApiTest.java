package dev.gigstream.orders.order.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gigstream.orders.OrdersClient;
import dev.gigstream.orders.order.PaymentStatus;
import dev.gigstream.testkit.http.Answer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OrderApiTest extends WebTest {

    private static final String DELIVERY = "{'message': 'Done', 'mediaIds': ['media-1', 'media-1', 'media-2']}";
    private static final String REASON = "{'reason': 'No time'}";

    @Test
    void leadsAnOrderFromPaymentThroughARevisionToItsEnd() {
        String orderId = market.funded();

        assertThat(seller.order(orderId).text("/status")).isEqualTo("ACTIVE");
        assertThat(seller.order(orderId).text("/dueAt")).isNotEmpty();
        Answer delivered = seller.step(orderId, "deliveries", DELIVERY);
        Answer inRevision = buyer.step(orderId, "revision-requests", "{'message': 'Bluer'}");
        seller.step(orderId, "deliveries", DELIVERY);
        Answer completed = buyer.step(orderId, "complete");

        assertThat(delivered.text("/status")).isEqualTo("DELIVERED");
        assertThat(delivered.text("/deliverables/0/files/1/url")).isEqualTo("/api/v1/media/media-2");
        assertThat(delivered.json().at("/deliverables/0/files")).hasSize(2);
        assertThat(inRevision.json().path("revisionsLeft").asInt()).isZero();
        assertThat(completed.text("/status")).isEqualTo("COMPLETED");
        assertThat(completed.text("/statusGroup")).isEqualTo("completed");
        assertThat(completed.text("/settlement/kind")).isEqualTo("RELEASE");
        assertThat(completed.json().path("version").asInt()).isEqualTo(6);
        assertThat(completed.header("ETag")).isEqualTo("\"6\"");
        assertThat(allowed(completed)).isEmpty();
    }

    @Test
    void showsThePaymentAsItWasToldLast() {
        String orderId = market.funded();

        market.told(orderId, PaymentStatus.REFUNDED, 5);
        market.told(orderId, PaymentStatus.RELEASED, 4);

        assertThat(buyer.order(orderId).text("/payment/status")).isEqualTo("REFUNDED");
        assertThat(buyer.order(orderId).json().path("version").asInt()).isEqualTo(2);
    }

    @Test
    void tellsWhoComesTooEarlyWhatIsPossible() {
        String orderId = market.funded();

        Answer tooEarly = buyer.step(orderId, "complete");

        assertThat(tooEarly.status()).isEqualTo(409);
        assertThat(tooEarly.text("/code")).isEqualTo("ORDER_NOT_IN_STATE");
        assertThat(allowed(tooEarly)).containsExactly("REQUEST_CANCELLATION");
        assertThat(buyer.order(orderId).json().path("version").asInt()).isEqualTo(2);
    }

    @Test
    void refusesARevisionBeyondThePackage() {
        String orderId = market.delivered();
        buyer.step(orderId, "revision-requests", "{'message': 'Bluer'}");
        seller.step(orderId, "deliveries", DELIVERY);

        Answer oneMore = buyer.step(orderId, "revision-requests", "{'message': 'Bluest'}");

        assertThat(oneMore.status()).isEqualTo(409);
        assertThat(oneMore.text("/code")).isEqualTo("NO_REVISION_LEFT");
        assertThat(allowed(oneMore)).containsExactly("COMPLETE", "REQUEST_CANCELLATION");
    }

    @Test
    void cancelsAnUnpaidOrderAtOnceForTheBuyerAndNotForTheSeller() {
        String orderId = market.placed();

        assertThat(seller.step(orderId, "cancellation-requests", REASON).status())
                .isEqualTo(409);
        Answer cancelled = buyer.step(orderId, "cancellation-requests", REASON);

        assertThat(cancelled.text("/status")).isEqualTo("CANCELLED");
        assertThat(cancelled.json().path("settlement").isNull()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"accept, CANCELLED, ACCEPTED", "decline, ACTIVE, DECLINED"})
    void asksTheOtherSideToCancelPaidWork(String answer, String status, String became) {
        String orderId = market.funded();
        Answer asked = seller.step(orderId, "cancellation-requests", REASON);
        String request = "cancellation-requests/" + asked.text("/cancellation/requestId") + "/";

        Answer own = seller.step(orderId, request + answer);
        Answer others = buyer.step(orderId, request + answer);

        assertThat(asked.text("/status")).isEqualTo("CANCELLATION_REQUESTED");
        assertThat(asked.text("/cancellation/by")).isEqualTo(seller.userId());
        assertThat(own.status()).isEqualTo(403);
        assertThat(others.text("/status")).isEqualTo(status);
        assertThat(others.text("/cancellation/status")).isEqualTo(became);
        assertThat(buyer.step(orderId, request + answer).status()).isEqualTo(409);
    }

    @Test
    void letsOnlyTheOneWhoAskedWithdraw() {
        String orderId = market.delivered();
        Answer asked = buyer.step(orderId, "cancellation-requests", REASON);
        String withdraw = "cancellation-requests/" + asked.text("/cancellation/requestId") + "/withdraw";

        assertThat(seller.step(orderId, withdraw).status()).isEqualTo(403);
        assertThat(buyer.step(orderId, withdraw).text("/status")).isEqualTo("DELIVERED");
        assertThat(buyer.step(orderId, "cancellation-requests/other/accept").status())
                .isEqualTo(404);
    }

    @Test
    void opensADisputeOnlyOnGoodGround() {
        String orderId = market.funded();
        Answer groundless = buyer.step(orderId, "disputes", REASON);

        clock.advance(Duration.ofDays(3));
        Answer late = buyer.step(orderId, "disputes", REASON);

        assertThat(groundless.status()).isEqualTo(409);
        assertThat(groundless.text("/code")).isEqualTo("NO_GROUND_FOR_DISPUTE");
        assertThat(late.text("/status")).isEqualTo("DISPUTED");
        assertThat(late.json().path("late").asBoolean()).isTrue();
        assertThat(seller.step(orderId, "deliveries", DELIVERY).status()).isEqualTo(409);
    }

    @ParameterizedTest
    @CsvSource({
        "deliveries, {'message': 'Done'}",
        "revision-requests, {'message': 'More'}",
        "complete, ''",
        "cancellation-requests, {'reason': 'No'}",
        "cancellation-requests/any/accept, ''",
        "cancellation-requests/any/decline, ''",
        "cancellation-requests/any/withdraw, ''",
        "disputes, {'reason': 'No'}"
    })
    void doesNotExistForStrangersAndNeedsAToken(String step, String body) {
        String orderId = market.delivered();
        String json = body.replace("''", "");

        assertThat(stranger.step(orderId, step, json).status()).isEqualTo(404);
        assertThat(admin.step(orderId, step, json).status()).isEqualTo(404);
        assertThat(nobody().step(orderId, step, json).status()).isEqualTo(401);
        assertThat(buyer.order(orderId).json().path("version").asInt()).isEqualTo(3);
    }

    @Test
    void isSeenByItsPartiesOnly() {
        String orderId = market.delivered();

        assertThat(buyer.order(orderId).status()).isEqualTo(200);
        assertThat(seller.order(orderId).status()).isEqualTo(200);
        assertThat(stranger.order(orderId).status()).isEqualTo(404);
        assertThat(admin.order(orderId).status()).isEqualTo(404);
        assertThat(nobody().order(orderId).status()).isEqualTo(401);
        assertThat(buyer.order("nowhere").status()).isEqualTo(404);
    }

    @Test
    void refusesTheOtherPartysPart() {
        String orderId = market.delivered();

        assertThat(buyer.step(orderId, "deliveries", DELIVERY).status()).isEqualTo(403);
        assertThat(seller.step(orderId, "complete").status()).isEqualTo(403);
        assertThat(seller.step(orderId, "revision-requests", "{'message': 'x'}").status())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{'message': ' ', 'mediaIds': []}",
                "{'message': 'Done', 'mediaIds': ['../secret']}",
                "{'message': 'Done', 'mediaIds': [null]}",
                "{'message': {'$gt': ''}}"
            })
    void refusesADeliveryThatSaysNothingOrNamesNoFile(String body) {
        String orderId = market.funded();

        assertThat(seller.step(orderId, "deliveries", body).status()).isEqualTo(422);
        assertThat(seller.order(orderId).text("/status")).isEqualTo("ACTIVE");
    }

    @Test
    void letsOneOfTwoAcceptancesWin() throws Exception {
        String orderId = market.delivered();
        Callable<Answer> accepting = () -> buyer.step(orderId, "complete");

        List<Answer> answers = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Answer> answer : threads.invokeAll(Collections.nCopies(8, accepting))) {
                answers.add(answer.resultNow());
            }
        }

        assertThat(answers).filteredOn(answer -> answer.status() == 200).hasSize(1);
        assertThat(answers).filteredOn(answer -> answer.status() == 409).hasSize(7);
        assertThat(buyer.order(orderId).json().path("version").asInt()).isEqualTo(4);
    }

    @Test
    void listsByPartAndGroupNewestFirstInPages() {
        String first = market.placed();
        String second = market.funded();
        String third = market.placed();
        buyer.step(third, "cancellation-requests", REASON);

        assertThat(ids(buyer, "?group=active")).containsExactly(second, first);
        assertThat(ids(seller, "?role=seller&group=cancelled")).containsExactly(third);
        assertThat(ids(buyer, "?role=seller")).isEmpty();
        Answer page = buyer.get("/api/v1/orders?limit=2");
        assertThat(page.json().path("items")).hasSize(2);
        assertThat(ids(buyer, "?limit=2&cursor=" + page.text("/nextCursor"))).containsExactly(first);
        assertThat(buyer.get("/api/v1/orders?group=broken").status()).isEqualTo(422);
        assertThat(buyer.get("/api/v1/orders?role=admin").status()).isEqualTo(422);
        assertThat(nobody().get("/api/v1/orders").status()).isEqualTo(401);
    }

    private static List<String> ids(OrdersClient who, String query) {
        List<String> ids = new ArrayList<>();
        who.get("/api/v1/orders" + query)
                .json()
                .path("items")
                .forEach(item -> ids.add(item.path("orderId").asString()));
        return ids;
    }
}
