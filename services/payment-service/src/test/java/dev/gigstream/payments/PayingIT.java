package dev.gigstream.payments;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gigstream.events.payments.PaymentEvent;
import dev.gigstream.events.payments.PaymentEventType;
import dev.gigstream.testkit.http.Answer;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class PayingIT extends RunningPayments {

    private final SomeOrder order = SomeOrder.any();

    @Test
    void holdsReleasesClearsAndPaysOut() {
        var handedBack = provider.pay(placed());
        Answer held = client.payment(order.id(), order.seller(), "HELD");
        assertThat(held.number("/escrow/held/amountMinor")).isEqualTo(SomeOrder.TOTAL);
        client.confirm(order.id(), order.buyer(), handedBack).is(200);

        orders.tell(order.completed());

        Answer released = client.payment(order.id(), order.buyer(), "RELEASED");
        assertThat(released.number("/escrow/released/amountMinor")).isEqualTo(SomeOrder.SHARE);
        assertThat(released.number("/escrow/fees/amountMinor")).isEqualTo(SomeOrder.FEES);
        awaitAvailable(SomeOrder.SHARE);
        List<PaymentEvent> told = events.payments(order.id(), 5);
        assertThat(told)
                .extracting(PaymentEvent::getType)
                .containsExactly(
                        PaymentEventType.CREATED,
                        PaymentEventType.CAPTURED,
                        PaymentEventType.HELD,
                        PaymentEventType.RELEASED,
                        PaymentEventType.CLEARED);
        assertThat(told).extracting(PaymentEvent::getAggregateVersion).containsExactly(1L, 2L, 3L, 4L, 5L);
        withdraws();
    }

    private void withdraws() {
        client.withdraw(order.seller(), "k1", SomeOrder.SHARE + 1).is(409);
        Answer first = client.withdraw(order.seller(), "k2", 30_000).is(201);
        Answer again = client.withdraw(order.seller(), "k2", 30_000).is(201);
        assertThat(again.json()).isEqualTo(first.json());
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        client.withdraw(order.seller(), "k2", 30_001).is(422);
        Awaitility.await()
                .untilAsserted(() -> assertThat(client.withdrawal(order.seller(), first.text("/withdrawalId"))
                                .is(200)
                                .text("/status"))
                        .isEqualTo("PAID"));
        assertThat(provider.transfers("acc_" + order.seller())).hasSize(1);
        assertThat(client.balance(order.seller()).number("/available/amountMinor"))
                .isEqualTo(SomeOrder.SHARE - 30_000);
    }

    @Test
    void showsThePaymentToItsPartiesOnly() {
        client.payment(order.id(), order.buyer()).is(404);

        String providerOrderId = placed();

        Answer seen = client.payment(order.id(), order.seller()).is(200);
        assertThat(seen.text("/provider")).isEqualTo("RAZORPAY");
        assertThat(seen.text("/keyId")).isEqualTo(KEY_ID);
        assertThat(seen.text("/providerOrderId")).isEqualTo(providerOrderId);
        assertThat(seen.number("/amount/amountMinor")).isEqualTo(SomeOrder.TOTAL);
        assertThat(seen.header("ETag")).isEqualTo("\"1\"");
        client.payment(order.id(), "a-stranger").is(404);
    }

    @Test
    void takesABrowserWhenTheWebhookIsLost() {
        provider.faults("{\"webhook\": {\"drop\": true}}");
        var handedBack = provider.pay(placed());

        Answer answer = client.confirm(order.id(), order.buyer(), handedBack).is(200);

        assertThat(answer.text("/status")).isEqualTo("HELD");
    }

    @Test
    void findsByItselfWhatNobodyTold() {
        provider.faults("{\"webhook\": {\"drop\": true}}");

        provider.pay(placed());

        client.payment(order.id(), order.buyer(), "HELD");
    }

    @Test
    void capturesWhatWasOnlyAuthorised() {
        provider.pay(placed(), Map.of("outcome", "authorized"));

        client.payment(order.id(), order.buyer(), "HELD");
    }

    @Test
    void holdsNothingThatTheProviderLetGo() {
        String providerOrderId = placed();
        provider.faults("{\"webhook\": {\"drop\": true}, \"api\": {\"failNext\": 1000}}");
        var handedBack = provider.pay(providerOrderId, Map.of("outcome", "authorized"));
        provider.lapse(handedBack.get("razorpayPaymentId"));
        provider.withoutFaults();

        client.confirm(order.id(), order.buyer(), handedBack).is(200);

        Answer failed = client.payment(order.id(), order.buyer(), "FAILED");
        assertThat(failed.number("/escrow/held/amountMinor")).isZero();
        assertThat(client.transactions(order.buyer(), "").is(200).json().at("/items"))
                .isEmpty();
    }

    @Test
    void letsTheBuyerTryAgain() {
        String providerOrderId = placed();

        provider.pay(providerOrderId, Map.of("outcome", "failed"));
        client.payment(order.id(), order.buyer(), "FAILED");
        provider.pay(providerOrderId);

        client.payment(order.id(), order.buyer(), "HELD");
    }

    @Test
    void showsBothPartiesTheirStatement() {
        provider.pay(placed());
        client.payment(order.id(), order.buyer(), "HELD");
        orders.tell(order.ruled(50_000, 40_000, 15_500));
        client.payment(order.id(), order.buyer(), "PARTIALLY_REFUNDED");
        awaitAvailable(40_000);

        Answer buyers = client.transactions(order.buyer(), "?limit=2").is(200);
        Answer rest = client.transactions(order.buyer(), "?limit=2&cursor=" + buyers.text("/nextCursor"))
                .is(200);
        Answer sellers = client.transactions(order.seller(), "").is(200);

        assertThat(buyers.json()
                        .at("/items")
                        .valueStream()
                        .map(line -> line.at("/kind").asString()))
                .containsExactly("REFUND", "SETTLEMENT");
        assertThat(rest.json().at("/items").size()).isEqualTo(1);
        assertThat(rest.text("/items/0/kind")).isEqualTo("HOLD");
        assertThat(rest.number("/items/0/amount/amountMinor")).isEqualTo(-SomeOrder.TOTAL);
        assertThat(sellers.json().at("/items").size()).isEqualTo(3);
        client.transactions(order.buyer(), "?cursor=tampered").is(400);
    }

    private String placed() {
        orders.tell(order.placed());
        return client.payment(order.id(), order.buyer(), "CREATED").text("/providerOrderId");
    }

    private void awaitAvailable(long amount) {
        Awaitility.await()
                .untilAsserted(
                        () -> assertThat(client.balance(order.seller()).is(200).number("/available/amountMinor"))
                                .isEqualTo(amount));
    }
}
