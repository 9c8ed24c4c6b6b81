package dev.gigstream.payments.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gigstream.payments.fakes.World;
import dev.gigstream.payments.payment.PaymentStatus;
import dev.gigstream.payments.provider.ProviderPayment;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReconcilingPaymentsTest {

    private final World world = new World();
    private final OneLookout lookout = new OneLookout(world.clock.instant());
    private final ReconcilingPayments reconciling = new ReconcilingPayments(
            lookout, world.provider, world.captures, world.tasks, ReconciliationPolicy.DEFAULT, world.clock);

    @Test
    void findsWhatNobodyTold() {
        world.placed().paid("pay_1", ProviderPayment.Status.CAPTURED, 1_000);

        reconciling.reconcile();

        assertThat(world.payment().status()).isEqualTo(PaymentStatus.HELD);
        assertThat(lookout.until).isEqualTo(world.clock.instant());
    }

    @Test
    void changesNothingThatIsKnown() {
        world.held();

        reconciling.reconcile();
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

    /** Always due. */
    private static final class OneLookout implements Lookouts {

        private Instant until;

        private OneLookout(Instant until) {
            this.until = until;
        }

        @Override
        public Optional<Instant> take(Instant now, Duration interval) {
            return Optional.of(until);
        }

        @Override
        public void lookedUntil(Instant lookedUntil) {
            until = lookedUntil;
        }
    }
}
