package dev.gigstream.payments;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gigstream.events.Topics;
import dev.gigstream.events.payments.PaymentEvent;
import dev.gigstream.events.payments.PaymentEventType;
import dev.gigstream.testkit.http.Answer;
import dev.gigstream.testkit.kafka.TopicRecords;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class RefundsIT extends RunningPayments {

    private final SomeOrder order = SomeOrder.any();

    @Test
    void givesACancelledOrderBackInFull() {
        String payment = held();

        orders.tell(order.cancelled());

        Answer refunded = client.payment(order.id(), order.buyer(), "REFUNDED");
        assertThat(refunded.number("/escrow/refunded/amountMinor")).isEqualTo(SomeOrder.TOTAL);
        assertThat(refunded.number("/escrow/held/amountMinor")).isZero();
        assertThat(provider.refunds(payment)).hasSize(1);
    }

    @Test
    void givesBackWhatCameAfterTheOrderExpired() {
        String providerOrderId = placed();
        orders.tell(order.expired());
        client.payment(order.id(), order.buyer(), "FAILED");

        String payment = provider.pay(providerOrderId).get("razorpayPaymentId");

        assertThat(client.payment(order.id(), order.buyer(), "REFUNDED").text("/reason"))
                .isEqualTo("ORDER_EXPIRED");
        assertThat(provider.refunds(payment)).hasSize(1);
    }

    @Test
    void givesASecondPaymentBackAndKeepsTheFirst() {
        String providerOrderId = placed();
        String first = provider.pay(providerOrderId).get("razorpayPaymentId");
        client.payment(order.id(), order.buyer(), "HELD");

        String second = provider.pay(providerOrderId).get("razorpayPaymentId");

        assertThat(events.payments(order.id(), 4).getLast().getType())
                .isEqualTo(PaymentEventType.EXTRA_CAPTURE_REFUNDED);
        assertThat(provider.refunds(second)).hasSize(1);
        assertThat(provider.refunds(first)).isEmpty();
        assertThat(client.payment(order.id(), order.buyer()).number("/escrow/held/amountMinor"))
                .isEqualTo(SomeOrder.TOTAL);
    }

    @Test
    void givesAWrongAmountAndAForeignCurrencyBack() {
        String providerOrderId = placed();

        String less = provider.pay(providerOrderId, Map.of("outcome", "captured", "amount", SomeOrder.TOTAL - 1))
                .get("razorpayPaymentId");
        String dollars = provider.pay(providerOrderId, Map.of("outcome", "captured", "currency", "USD"))
                .get("razorpayPaymentId");

        Awaitility.await().untilAsserted(() -> {
            assertThat(provider.refunds(less)).hasSize(1);
            assertThat(provider.refunds(dollars)).hasSize(1);
        });
        provider.pay(providerOrderId);
        client.payment(order.id(), order.buyer(), "HELD");
    }

    @Test
    void asksAfterATimeOutInsteadOfRefundingTwice() {
        String payment = held();
        provider.faults("{\"api\": {\"timeoutAfterSuccessNext\": 1}}");

        orders.tell(order.cancelled());

        client.payment(order.id(), order.buyer(), "REFUNDED");
        assertThat(provider.refunds(payment)).hasSize(1);
    }

    @Test
    void asksAnewWhenARefundFailed() {
        String payment = held();
        provider.faults("{\"refunds\": {\"failNext\": 2}}");

        orders.tell(order.cancelled());

        client.payment(order.id(), order.buyer(), "REFUNDED");
        assertThat(provider.refunds(payment).stream()
                        .map(refund -> refund.at("/status").asString()))
                .containsExactlyInAnyOrder("failed", "failed", "processed");
    }

    @Test
    void waitsForARefundThatTakesItsTime() {
        String payment = held();
        provider.faults("{\"refunds\": {\"delayMs\": 1500}}");

        orders.tell(order.cancelled());

        client.payment(order.id(), order.buyer(), "REFUND_PENDING");
        client.payment(order.id(), order.buyer(), "REFUNDED");
        assertThat(provider.refunds(payment)).hasSize(1);
    }

    @Test
    void putsASettlementThatDoesNotAddUpAsideAndMovesNothing() {
        held();

        orders.tell(order.ruled(50_000, 40_000, 15_501));

        Awaitility.await()
                .untilAsserted(() -> assertThat(TopicRecords.of("payment-service.dlq.v1", order.id()))
                        .hasSize(1));
        assertThat(client.payment(order.id(), order.buyer()).text("/status")).isEqualTo("HELD");
    }

    @Test
    void hearsAnEventOnce() {
        held();
        var completed = order.completed();

        orders.tell(completed);
        orders.tell(completed);
        orders.tell(order.completed());

        events.payments(order.id(), 5);
        assertThat(TopicRecords.of(Topics.PAYMENTS, order.id())).hasSize(5);
        assertThat(events.payments(order.id(), 5))
                .extracting(PaymentEvent::getType)
                .containsOnlyOnce(PaymentEventType.RELEASED);
    }

    private String held() {
        String payment = provider.pay(placed()).get("razorpayPaymentId");
        client.payment(order.id(), order.buyer(), "HELD");
        return payment;
    }

    private String placed() {
        orders.tell(order.placed());
        return client.payment(order.id(), order.buyer(), "CREATED").text("/providerOrderId");
    }
}
