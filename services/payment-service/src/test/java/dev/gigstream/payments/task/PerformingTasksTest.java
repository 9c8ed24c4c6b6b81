package dev.gigstream.payments.task;

import static dev.gigstream.payments.fakes.World.REFUND;
import static dev.gigstream.payments.fakes.World.TERMS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gigstream.payments.fakes.FakeProvider.Fault;
import dev.gigstream.payments.fakes.World;
import dev.gigstream.payments.ledger.Account;
import dev.gigstream.payments.payment.OrderTold;
import dev.gigstream.payments.payment.PaymentStatus;
import dev.gigstream.payments.payment.RefundStatus;
import dev.gigstream.payments.payment.UnpaidEnd;
import dev.gigstream.payments.provider.ProviderPayment;
import dev.gigstream.payments.provider.ProviderRefund;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PerformingTasksTest {

    private final World world = new World();

    @ParameterizedTest
    @EnumSource
    void makesOneOrderHoweverTheCallEnds(Fault fault) {
        world.provider.next(fault);

        world.placed().worksOn();

        assertThat(world.payment().providerOrderId()).isEqualTo("order_1");
        assertThat(world.provider.orders).hasSize(1);
        assertThat(world.told).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void givesMoneyBackOnceHoweverTheCallEnds(Fault fault) {
        world.held().provider.next(fault);

        world.settled(REFUND).works().worksOn();

        assertThat(world.payment().status()).isEqualTo(PaymentStatus.REFUNDED);
        assertThat(world.provider.refunds).hasSize(1);
        assertThat(world.ledger.balance(Account.PROVIDER_CLEARING, "INR")).isEqualTo(World.inr(0));
    }

    @Test
    void asksUntilAPendingRefundIsDone() {
        world.provider.refundsBecome = ProviderRefund.Status.PENDING;
        world.held().settled(REFUND).works().worksOn();
        assertThat(world.payment().status()).isEqualTo(PaymentStatus.REFUND_PENDING);

        ProviderRefund pending = world.provider.refunds.removeFirst();
        world.provider.refunds.add(new ProviderRefund(
                pending.id(),
                pending.paymentId(),
                pending.amount(),
                ProviderRefund.Status.PROCESSED,
                pending.orderId(),
                pending.refundId(),
                pending.attempt()));
        world.worksOn();

        assertThat(world.payment().status()).isEqualTo(PaymentStatus.REFUNDED);
    }

    @Test
    void leavesARefundToAPersonAfterSoManyRefusals() {
        world.held().provider.next(Fault.REFUSE, Fault.REFUSE, Fault.REFUSE);

        world.settled(REFUND).works().worksOn();

        assertThat(world.payment().refunds().getFirst().status()).isEqualTo(RefundStatus.STUCK);
        assertThat(world.tasks.size()).isZero();
        assertThat(world.ledger.balance(Account.buyerRefundDue("buyer"), "INR")).isEqualTo(World.inr(1_000));
    }

    @Test
    void makesNoOrderForOneThatEndedMeanwhile() {
        world.hears(new OrderTold.Placed(TERMS)).hears(new OrderTold.EndedUnpaid(TERMS, UnpaidEnd.CANCELLED));

        world.works();

        assertThat(world.provider.orders).isEmpty();
        assertThat(world.tasks.size()).isZero();
        assertThat(world.told).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void capturesWhatWasAuthorisedHoweverTheCallEnds(Fault fault) {
        world.placed().paid("pay_1", ProviderPayment.Status.AUTHORIZED, 1_000);
        world.provider.next(fault);
        world.tasks.add(TaskKind.LOOK_AT_PAYMENT, "pay_1", "order-1", world.clock.instant());

        world.works().worksOn();

        assertThat(world.payment().status()).isEqualTo(PaymentStatus.HELD);
    }

    @Test
    void capturesNothingThatWouldHaveToGoBack() {
        world.placed().paid("pay_1", ProviderPayment.Status.AUTHORIZED, 999);
        world.tasks.add(TaskKind.LOOK_AT_PAYMENT, "pay_1", "order-1", world.clock.instant());

        world.works();

        assertThat(world.provider.payments.getFirst().status()).isEqualTo(ProviderPayment.Status.AUTHORIZED);
        assertThat(world.tasks.size()).isZero();
    }

    @Test
    void looksForAPaymentThatDoesNotExistOnce() {
        world.placed().tasks.add(TaskKind.LOOK_AT_PAYMENT, "pay_none", "order-1", world.clock.instant());

        world.works();

        assertThat(world.tasks.size()).isZero();
    }

    @Test
    void bringsAPaymentToItsOrderByTheReceiptWhenTheProvidersOrderWasNeverStored() {
        world.provider.next(Fault.DIE_AFTER);
        world.placed().paid("pay_1", ProviderPayment.Status.CAPTURED, 1_000);
        world.tasks.add(TaskKind.LOOK_AT_PAYMENT, "pay_1", null, world.clock.instant());

        world.works();

        assertThat(world.payment().status()).isEqualTo(PaymentStatus.HELD);
        assertThat(world.payment().providerOrderId()).isEqualTo("order_1");
    }

    @Test
    void takesWhatWasGivenBackByHandForTheRefundThatIsRefusedSince() {
        world.held().provider.refundsByHand("pay_1", World.inr(1_000));
        world.provider.next(Fault.REFUSE);

        world.settled(REFUND).works();

        assertThat(world.payment().status()).isEqualTo(PaymentStatus.REFUNDED);
        assertThat(world.provider.refunds).hasSize(1);
        assertThat(world.ledger.balance(Account.PROVIDER_CLEARING, "INR")).isEqualTo(World.inr(0));
    }

    @Test
    void takesNoOtherAmountForTheRefundThatIsRefused() {
        world.held().provider.refundsByHand("pay_1", World.inr(400));
        world.provider.next(Fault.REFUSE, Fault.REFUSE, Fault.REFUSE);

        world.settled(REFUND).works().worksOn();

        assertThat(world.payment().refunds().getFirst().status()).isEqualTo(RefundStatus.STUCK);
    }

    @Test
    void endsTheTryOfAPaymentThatTheProviderLetGo() {
        world.placed().paid("pay_1", ProviderPayment.Status.LAPSED, 1_000);
        world.tasks.add(TaskKind.LOOK_AT_PAYMENT, "pay_1", "order-1", world.clock.instant());

        world.works();

        assertThat(world.payment().status()).isEqualTo(PaymentStatus.FAILED);
        assertThat(world.ledger.balance(Account.PROVIDER_CLEARING, "INR")).isEqualTo(World.inr(0));
        assertThat(world.tasks.size()).isZero();
    }
}
