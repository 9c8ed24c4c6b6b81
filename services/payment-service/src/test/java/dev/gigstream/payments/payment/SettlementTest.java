package dev.gigstream.payments.payment;

import static dev.gigstream.payments.payment.PaymentStory.CLEARING;
import static dev.gigstream.payments.payment.PaymentStory.NOW;
import static dev.gigstream.payments.payment.PaymentStory.inr;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gigstream.payments.ledger.Account;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class SettlementTest {

    private static final Settlement RELEASE = new Settlement(SettlementKind.RELEASE, inr(0), inr(80_000), inr(25_500));
    private static final Settlement REFUND = new Settlement(SettlementKind.REFUND, inr(105_500), inr(0), inr(0));
    private static final Settlement SPLIT = new Settlement(SettlementKind.SPLIT, inr(50_000), inr(42_100), inr(13_400));

    @Test
    void releasesOnceAndClearsAfterTheClearingPeriod() {
        var story = PaymentStory.held();

        story.then(story.payment().settled(RELEASE, CLEARING, NOW));
        assertThat(story.payment().status()).isEqualTo(PaymentStatus.RELEASED);
        story.then(story.payment().settled(RELEASE, CLEARING, NOW));
        assertThat(story.last()).isEqualTo(new Decision.Nothing());
        story.then(story.payment().cleared(NOW.plus(CLEARING).minusMillis(1)));
        assertThat(story.last()).isEqualTo(new Decision.Refused(PaymentRejection.NOT_CLEARABLE));
        story.then(story.payment().cleared(NOW.plus(CLEARING)));

        assertThat(story.balance(Account.sellerAvailable("seller"))).isEqualTo(80_000);
        assertThat(story.balance(Account.sellerPending("seller"))).isZero();
        assertThat(story.balance(Account.PLATFORM_FEE)).isEqualTo(25_500);
        assertThat(story.told()).endsWith(PaymentChangeKind.CLEARED);
    }

    @Test
    void neverRefundsWhatWasReleased() {
        var story = PaymentStory.held();

        story.then(story.payment().settled(RELEASE, CLEARING, NOW))
                .then(story.payment().settled(REFUND, CLEARING, NOW));

        assertThat(story.last()).isEqualTo(new Decision.Refused(PaymentRejection.SETTLED_OTHERWISE));
        story.then(story.payment().endedUnpaid(UnpaidEnd.CANCELLED, NOW));
        assertThat(story.last()).isEqualTo(new Decision.Nothing());
    }

    @Test
    void splitsInOnePosting() {
        var story = PaymentStory.held();

        story.then(story.payment().settled(SPLIT, Duration.ZERO, NOW));
        story.then(story.payment().refunded("order-1r1", "rfnd_1", NOW));

        assertThat(story.payment().status()).isEqualTo(PaymentStatus.PARTIALLY_REFUNDED);
        assertThat(story.postings()).hasSize(3);
        assertThat(story.postings().get(1).entries()).hasSize(4);
        assertThat(story.told())
                .endsWith(
                        PaymentChangeKind.RELEASED,
                        PaymentChangeKind.REFUND_REQUESTED,
                        PaymentChangeKind.PARTIALLY_REFUNDED);
        assertThat(story.payment().escrow().total()).isEqualTo(inr(105_500));
    }

    @Test
    void refusesASettlementThatDoesNotAddUp() {
        var story = PaymentStory.held();
        var tooMuch = new Settlement(SettlementKind.SPLIT, inr(50_000), inr(42_100), inr(13_401));
        var notARelease = new Settlement(SettlementKind.RELEASE, inr(1), inr(80_000), inr(25_499));
        var negative = new Settlement(SettlementKind.SPLIT, inr(-1), inr(80_001), inr(25_500));

        for (var wrong : new Settlement[] {tooMuch, notARelease, negative}) {
            story.then(story.payment().settled(wrong, CLEARING, NOW));
            assertThat(story.last()).isEqualTo(new Decision.Refused(PaymentRejection.SETTLEMENT_DOES_NOT_FIT));
        }
        assertThat(story.balance(Account.escrow("order-1"))).isEqualTo(105_500);
    }

    @Test
    void settlesNothingBeforeAPayment() {
        var story = PaymentStory.payable();

        story.then(story.payment().settled(RELEASE, CLEARING, NOW));

        assertThat(story.last()).isEqualTo(new Decision.Refused(PaymentRejection.NOTHING_HELD));
    }

    @Test
    void asksForARefusedRefundAnewUntilItIsStuck() {
        var story = PaymentStory.held();
        story.then(story.payment().settled(REFUND, CLEARING, NOW));

        story.then(story.payment().refundFailed("order-1r1", 1, 2, NOW));
        story.then(story.payment().refundFailed("order-1r1", 1, 2, NOW));
        assertThat(story.last()).isEqualTo(new Decision.Nothing());
        assertThat(story.intents()).hasSize(3);
        story.then(story.payment().refundFailed("order-1r1", 2, 2, NOW));

        assertThat(story.intents()).hasSize(3);
        assertThat(story.payment().refund("order-1r1").orElseThrow().status()).isEqualTo(RefundStatus.STUCK);
        story.then(story.payment().refunded("order-1r1", "rfnd_1", NOW));
        assertThat(story.payment().status()).isEqualTo(PaymentStatus.REFUNDED);
    }
}
