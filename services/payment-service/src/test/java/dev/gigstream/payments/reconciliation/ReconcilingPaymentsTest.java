package dev.gigstream.payments.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.gigstream.payments.fakes.FakeProvider;
import dev.gigstream.payments.fakes.World;
import dev.gigstream.payments.ledger.Account;
import dev.gigstream.payments.payment.OrderTold;
import dev.gigstream.payments.payment.PaymentStatus;
import dev.gigstream.payments.payment.Refund;
import dev.gigstream.payments.payment.RefundReason;
import dev.gigstream.payments.payment.UnpaidEnd;
import dev.gigstream.payments.provider.ProviderPayment;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReconcilingPaymentsTest {

    private final World world = new World();
    private final Turns turns = new Turns();
    private final ReconcilingPayments reconciling = new ReconcilingPayments(
            turns, world.provider, world.captures, world.tasks, ReconciliationPolicy.DEFAULT, world.clock);

    @Test
    void findsWhatNobodyTold() {
        world.placed().paid("pay_1", ProviderPayment.Status.CAPTURED, 1_000);

        reconciling.reconcile();

        assertThat(world.payment().status()).isEqualTo(PaymentStatus.HELD);
        assertThat(turns.until.values()).containsOnly(world.clock.instant());
    }

    @Test
    void changesNothingThatIsKnown() {
        world.held();

        reconciling.reconcile();
        world.clock.advance(ReconciliationPolicy.DEFAULT.retry());
        reconciling.reconcile();

        assertThat(world.told).hasSize(3);
    }

    @Test
    void asksForTheCaptureOfWhatIsOnlyAuthorised() {
        world.placed().paid("pay_1", ProviderPayment.Status.AUTHORIZED, 1_000);

        reconciling.reconcile();
        world.works();

        assertThat(world.payment().status()).isEqualTo(PaymentStatus.HELD);
    }

    @Test
    void looksThroughAllPages() {
        world.placed().paid("pay_0", ProviderPayment.Status.CAPTURED, 1_000);
        for (int other = 1; other <= 250; other++) {
            world.paid("pay_" + other, ProviderPayment.Status.FAILED, 1_000);
        }

        reconciling.reconcile();

        assertThat(world.payment().status()).isEqualTo(PaymentStatus.HELD);
    }

    @Test
    void findsWhatIsCapturedDaysAfterItWasMade() {
        world.placed().paid("pay_1", ProviderPayment.Status.CREATED, 1_000);
        reconcileFor(Duration.ofDays(3));
        world.provider.becomes("pay_1", ProviderPayment.Status.CAPTURED);

        reconcileFor(Duration.ofHours(25));

        assertThat(world.payment().status()).isEqualTo(PaymentStatus.HELD);
    }

    @Test
    void givesBackWhatIsCapturedDaysAfterItsOrderExpired() {
        world.placed().paid("pay_1", ProviderPayment.Status.CREATED, 1_000);
        world.hears(new OrderTold.EndedUnpaid(World.TERMS, UnpaidEnd.EXPIRED));
        reconcileFor(Duration.ofDays(5));
        world.provider.becomes("pay_1", ProviderPayment.Status.CAPTURED);

        reconcileFor(Duration.ofHours(25));

        assertThat(world.worksOn().payment().status()).isEqualTo(PaymentStatus.REFUNDED);
        assertThat(world.provider.refunds).hasSize(1);
    }

    @Test
    void findsWhatWasPaidWhileTheProviderWasAwayForAWeek() {
        world.placed();
        reconcileFor(Duration.ofHours(1));
        world.paid("pay_1", ProviderPayment.Status.CAPTURED, 1_000).provider.away = true;
        reconcileFor(Duration.ofDays(7));
        world.provider.away = false;

        reconcileFor(Duration.ofMinutes(10));

        assertThat(world.payment().status()).isEqualTo(PaymentStatus.HELD);
    }

    @Test
    void asksAgainSoonWhenALookIsNotAnswered() {
        world.placed().paid("pay_1", ProviderPayment.Status.CAPTURED, 1_000).provider.away = true;
        reconciling.reconcile();
        world.provider.away = false;

        world.clock.advance(ReconciliationPolicy.DEFAULT.retry());
        reconciling.reconcile();

        assertThat(world.payment().status()).isEqualTo(PaymentStatus.HELD);
    }

    @Test
    void goesOnBehindAPaymentThatCannotBeTakenOver() {
        world.placed().paid("pay_1", ProviderPayment.Status.CAPTURED, 1_000);
        world.paid("pay_odd", ProviderPayment.Status.CAPTURED, 0);

        reconciling.reconcile();

        assertThat(world.payment().status()).isEqualTo(PaymentStatus.HELD);
        assertThat(world.tasks.size()).isOne();
    }

    @Test
    void holdsNothingThatWasNeverCaptured() {
        world.placed().paid("pay_1", ProviderPayment.Status.LAPSED, 1_000);

        reconciling.reconcile();

        assertThat(world.payment().status()).isEqualTo(PaymentStatus.CREATED);
    }

    @Test
    void holdsNothingThatWasGivenBackByHandBeforeItWasHeardOf() {
        world.placed().paid("pay_1", ProviderPayment.Status.REFUNDED, 1_000);
        world.provider.refundsByHand("pay_1", World.inr(1_000));
        world.provider.next(FakeProvider.Fault.REFUSE);

        reconciling.reconcile();
        world.worksOn();

        assertThat(world.payment().escrow().held()).isEqualTo(World.inr(0));
        assertThat(world.payment().refunds())
                .extracting(Refund::reason, Refund::providerRefundId)
                .containsExactly(tuple(RefundReason.RETURNED_AT_PROVIDER, "rfnd_by_hand"));
        assertThat(world.ledger.balance(Account.PROVIDER_CLEARING, "INR")).isEqualTo(World.inr(0));
    }

    private void reconcileFor(Duration time) {
        Instant end = world.clock.instant().plus(time);
        while (world.clock.instant().isBefore(end)) {
            world.clock.advance(Duration.ofMinutes(5));
            reconciling.reconcile();
            world.works();
        }
    }

    /** All begin when the service first starts. */
    private static final class Turns implements Lookouts {
        private final Map<String, Instant> until = new HashMap<>();
        private final Map<String, Instant> due = new HashMap<>();

        @Override
        public Optional<Instant> take(String lookout, Instant now, Duration lease) {
            if (due.getOrDefault(lookout, now).isAfter(now)) {
                return Optional.empty();
            }
            due.put(lookout, now.plus(lease));
            return Optional.of(until.computeIfAbsent(lookout, _ -> now));
        }

        @Override
        public void looked(String lookout, Instant lookedUntil, Instant nextTurn) {
            until.put(lookout, lookedUntil);
            due.put(lookout, nextTurn);
        }
    }
}
