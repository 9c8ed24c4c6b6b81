package dev.gigstream.payments.payment;

import static dev.gigstream.payments.payment.PaymentStory.NOW;
import static dev.gigstream.payments.payment.PaymentStory.TERMS;
import static dev.gigstream.payments.payment.PaymentStory.capture;
import static dev.gigstream.payments.payment.PaymentStory.inr;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.gigstream.money.Money;
import dev.gigstream.payments.ledger.Account;
import org.junit.jupiter.api.Test;

class PaymentTest {

    @Test
    void asksTheProviderForAnOrderAndTellsNobodyBefore() {
        var story = PaymentStory.placed();

        assertThat(story.intents()).containsExactly(new Intent.CreateProviderOrder(TERMS));
        assertThat(story.told()).isEmpty();
        assertThat(story.payment().version()).isZero();
    }

    @Test
    void keepsTheFirstProviderOrder() {
        var story = PaymentStory.payable();

        story.then(story.payment().providerOrderCreated("order_P2", NOW));

        assertThat(story.last()).isEqualTo(new Decision.Nothing());
        assertThat(story.payment().providerOrderId()).isEqualTo("order_P1");
        assertThat(story.told()).containsExactly(PaymentChangeKind.CREATED);
    }

    @Test
    void holdsWhatWasCaptured() {
        var story = PaymentStory.held();

        assertThat(story.payment().status()).isEqualTo(PaymentStatus.HELD);
        assertThat(story.told())
                .containsExactly(PaymentChangeKind.CREATED, PaymentChangeKind.CAPTURED, PaymentChangeKind.HELD);
        assertThat(story.versions()).containsExactly(1L, 2L, 3L);
        assertThat(story.balance(Account.escrow("order-1"))).isEqualTo(105_500);
        assertThat(story.balance(Account.PROVIDER_CLEARING)).isEqualTo(-105_500);
    }

    @Test
    void takesTheSameCaptureOnceWhoeverTellsItAgain() {
        var story = PaymentStory.held();

        story.then(story.payment().captured(capture("pay_1", 105_500), NOW.plusSeconds(1)));

        assertThat(story.last()).isEqualTo(new Decision.Nothing());
        assertThat(story.postings()).hasSize(1);
    }

    @Test
    void learnsOfItsProviderOrderFromACaptureThatComesFirst() {
        var story = PaymentStory.placed();

        story.then(story.payment().captured(capture("pay_1", 105_500), NOW))
                .then(story.payment().providerOrderCreated("order_P1", NOW));

        assertThat(story.payment().status()).isEqualTo(PaymentStatus.HELD);
        assertThat(story.payment().providerOrderId()).isEqualTo("order_P1");
        assertThat(story.versions()).containsExactly(1L, 2L, 3L);
    }

    @Test
    void givesASecondPaymentBackAndKeepsTheFirst() {
        var story = PaymentStory.held();

        story.then(story.payment().captured(capture("pay_2", 105_500), NOW));
        story.then(story.payment().refunded("order-1r1", "rfnd_1", NOW));

        assertThat(story.payment().status()).isEqualTo(PaymentStatus.HELD);
        assertThat(story.payment().refunds().getFirst().reason()).isEqualTo(RefundReason.EXTRA_PAYMENT);
        assertThat(story.told()).endsWith(PaymentChangeKind.EXTRA_CAPTURE_REFUNDED);
        assertThat(story.payment().escrow().total()).isEqualTo(inr(105_500));
        assertThat(story.balance(Account.buyerRefundDue("buyer"))).isZero();
        assertThat(story.balance(Account.PROVIDER_CLEARING)).isEqualTo(-105_500);
    }

    @Test
    void givesAWrongAmountBackAndWaitsForTheRightOne() {
        var story = PaymentStory.payable();

        story.then(story.payment().captured(capture("pay_1", 105_499), NOW));

        assertThat(story.payment().refunds().getFirst().reason()).isEqualTo(RefundReason.AMOUNT_MISMATCH);
        assertThat(story.payment().canBePaid()).isTrue();

        story.then(story.payment().captured(capture("pay_2", 105_500), NOW));

        assertThat(story.payment().status()).isEqualTo(PaymentStatus.HELD);
    }

    @Test
    void givesAForeignCurrencyBack() {
        var story = PaymentStory.payable();
        var dollars = new Capture("order_P1", "pay_1", new Money(105_500, "USD"), NOW);

        story.then(story.payment().captured(dollars, NOW));

        assertThat(story.payment().refunds().getFirst().reason()).isEqualTo(RefundReason.CURRENCY_MISMATCH);
        assertThat(story.payment().escrow().total()).isEqualTo(inr(0));
    }

    @Test
    void givesBackWhatComesAfterTheOrderExpired() {
        var story = PaymentStory.payable();

        story.then(story.payment().endedUnpaid(UnpaidEnd.EXPIRED, NOW));
        assertThat(story.payment().status()).isEqualTo(PaymentStatus.FAILED);
        story.then(story.payment().captured(capture("pay_1", 105_500), NOW));
        assertThat(story.payment().status()).isEqualTo(PaymentStatus.REFUND_PENDING);
        story.then(story.payment().refunded("order-1r1", "rfnd_1", NOW));

        assertThat(story.payment().status()).isEqualTo(PaymentStatus.REFUNDED);
        assertThat(story.payment().reason()).isEqualTo("ORDER_EXPIRED");
        assertThat(story.payment().escrow().refunded()).isEqualTo(inr(105_500));
        assertThat(story.balance(Account.PROVIDER_CLEARING)).isZero();
    }

    @Test
    void givesBackWhatWasHeldWhileTheOrderWasCancelledUnpaid() {
        var story = PaymentStory.held();

        story.then(story.payment().endedUnpaid(UnpaidEnd.CANCELLED, NOW));

        assertThat(story.payment().status()).isEqualTo(PaymentStatus.REFUND_PENDING);
        assertThat(story.balance(Account.escrow("order-1"))).isZero();
        assertThat(story.balance(Account.buyerRefundDue("buyer"))).isEqualTo(105_500);
    }

    @Test
    void letsABuyerTryAgainAfterADeclinedPayment() {
        var story = PaymentStory.payable();

        story.then(story.payment().declined(NOW));
        assertThat(story.payment().status()).isEqualTo(PaymentStatus.FAILED);
        story.then(story.payment().captured(capture("pay_2", 105_500), NOW));
        assertThat(story.payment().status()).isEqualTo(PaymentStatus.HELD);
        story.then(story.payment().declined(NOW));

        assertThat(story.last()).isEqualTo(new Decision.Nothing());
        assertThat(story.payment().reason()).isNull();
    }

    @Test
    void tellsOfAnOrderThatEndedBeforeTheProviderAnswered() {
        var story = PaymentStory.placed();

        story.then(story.payment().endedUnpaid(UnpaidEnd.CANCELLED, NOW));
        assertThat(story.payment().wantsProviderOrder()).isFalse();
        assertThat(story.told()).isEmpty();
        story.then(story.payment().providerOrderCreated("order_P1", NOW));

        assertThat(story.told()).containsExactly(PaymentChangeKind.CREATED, PaymentChangeKind.FAILED);
        assertThat(story.versions()).containsExactly(1L, 2L);
    }

    @Test
    void holdsNothingThatWasGivenBackBeforeAndCanStillBePaid() {
        var story = PaymentStory.payable();

        story.then(story.payment().capturedAndReturned(capture("pay_0", 105_500), NOW));
        story.then(story.payment().capturedAndReturned(capture("pay_0", 105_500), NOW));
        story.then(story.payment().captured(capture("pay_1", 105_500), NOW));

        assertThat(story.payment().status()).isEqualTo(PaymentStatus.HELD);
        assertThat(story.payment().refunds())
                .extracting(Refund::paymentId, Refund::reason)
                .containsExactly(tuple("pay_0", RefundReason.RETURNED_AT_PROVIDER));
        assertThat(story.balance(Account.escrow("order-1"))).isEqualTo(105_500);
    }
}
