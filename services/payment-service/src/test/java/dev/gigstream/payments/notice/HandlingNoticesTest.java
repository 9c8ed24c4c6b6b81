package dev.gigstream.payments.notice;

import static dev.gigstream.payments.fakes.World.REFUND;
import static dev.gigstream.payments.fakes.World.inr;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gigstream.money.Money;
import dev.gigstream.payments.fakes.World;
import dev.gigstream.payments.payment.PaymentStatus;
import dev.gigstream.payments.provider.ProviderPayment;
import dev.gigstream.payments.provider.ProviderRefund;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class HandlingNoticesTest {

    private final World world = new World();

    @Test
    void takesFailureAndSuccessInAnyOrder() {
        world.placed();

        world.isTold(payment("pay_2", ProviderPayment.Status.CAPTURED));
        world.isTold(payment("pay_1", ProviderPayment.Status.FAILED));

        assertThat(world.payment().status()).isEqualTo(PaymentStatus.HELD);
    }

    @Test
    void asksTheProviderAboutAnOrderItDoesNotKnow() {
        world.placed();

        world.isTold(new Notice.OfPayment(new ProviderPayment(
                "pay_1", "order_unknown", ProviderPayment.Status.CAPTURED, inr(1_000), Instant.EPOCH)));

        assertThat(world.tasks.size()).isOne();
        assertThat(world.payment().status()).isEqualTo(PaymentStatus.CREATED);
    }

    @Test
    void leavesPaymentsWithoutAnOrderAlone() {
        world.isTold(new Notice.OfPayment(
                new ProviderPayment("pay_1", null, ProviderPayment.Status.CAPTURED, inr(1_000), Instant.EPOCH)));

        assertThat(world.tasks.size()).isZero();
    }

    @Test
    void endsARefundThatWasToldFirst() {
        world.held().settled(REFUND);

        world.isTold(refund("order-1", "order-1r1", inr(1_000)));
        world.works();

        assertThat(world.payment().status()).isEqualTo(PaymentStatus.REFUNDED);
        assertThat(world.provider.refunds).isEmpty();
    }

    @Test
    void believesNoRefundThatNobodyAskedFor() {
        world.held().settled(REFUND);

        world.isTold(refund(null, null, inr(1_000)));
        world.isTold(refund("order-1", "order-1r9", inr(1_000)));
        world.isTold(refund("order-1", "order-1r1", inr(999)));

        assertThat(world.payment().status()).isEqualTo(PaymentStatus.REFUND_PENDING);
    }

    @Test
    void namesAFactByWhatHappenedAndNotByWhoDeliveredIt() {
        Notice first = payment("pay_1", ProviderPayment.Status.CAPTURED);
        Notice again = payment("pay_1", ProviderPayment.Status.CAPTURED);

        assertThat(first.fact()).isEqualTo(again.fact()).isEqualTo("payment:pay_1:captured");
    }

    private static Notice payment(String id, ProviderPayment.Status status) {
        return new Notice.OfPayment(new ProviderPayment(id, "order_1", status, inr(1_000), Instant.EPOCH));
    }

    private static Notice refund(String orderId, String refundId, Money amount) {
        return new Notice.OfRefund(
                new ProviderRefund("rfnd_1", "pay_1", amount, ProviderRefund.Status.PROCESSED, orderId, refundId, 1));
    }

    @Test
    void holdsNothingThatTheProviderLetGo() {
        world.placed();

        world.isTold(payment("pay_1", ProviderPayment.Status.LAPSED));

        assertThat(world.payment().status()).isEqualTo(PaymentStatus.FAILED);
    }
}
