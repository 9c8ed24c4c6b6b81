package dev.gigstream.payments.withdrawal;

import static dev.gigstream.payments.fakes.World.RELEASE;
import static dev.gigstream.payments.fakes.World.inr;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gigstream.payments.fakes.FakeProvider.Fault;
import dev.gigstream.payments.fakes.World;
import dev.gigstream.payments.ledger.Account;
import dev.gigstream.payments.ledger.Postings;
import dev.gigstream.payments.provider.ProviderTransfer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WithdrawingMoneyTest {

    private final World world = new World();

    @BeforeEach
    void earn() {
        world.held().settled(RELEASE);
        world.ledger.post(Postings.clearing("order-1", "seller", inr(800), world.clock.instant()));
    }

    @ParameterizedTest
    @EnumSource(names = "REFUSE", mode = EnumSource.Mode.EXCLUDE)
    void paysOnceHoweverTheCallEnds(Fault fault) {
        world.provider.next(fault);

        world.withdrawing.begin("seller", inr(300));
        world.works().worksOn();

        assertThat(world.withdrawals.find("w1").orElseThrow().status()).isEqualTo(WithdrawalStatus.PAID);
        assertThat(world.provider.transfers).hasSize(1);
        assertBalances(500, 0);
    }

    @Test
    void makesMoneyAvailableAgainThatTheProviderRefusesToPay() {
        world.provider.next(Fault.REFUSE);

        world.withdrawing.begin("seller", inr(300));
        assertBalances(500, 300);
        world.works();

        assertThat(world.withdrawals.find("w1").orElseThrow().status()).isEqualTo(WithdrawalStatus.FAILED);
        assertBalances(800, 0);
    }

    @Test
    void makesMoneyAvailableAgainThatCouldNotBePaid() {
        world.provider.transfersBecome = ProviderTransfer.Status.FAILED;

        world.withdrawing.begin("seller", inr(300));
        world.works();

        assertBalances(800, 0);
    }

    @Test
    void endsOnceWhoeverTells() {
        world.withdrawing.begin("seller", inr(300));

        world.withdrawing.paid("w1", "trf_1");
        world.withdrawing.failed("w1", "late");
        world.withdrawing.paid("w1", "trf_1");

        assertBalances(500, 0);
    }

    @Test
    void takesNoMoreThanThereIs() {
        assertThat(world.withdrawing.begin("seller", inr(801)))
                .isEqualTo(new WithdrawalAnswer.Rejected(new WithdrawalRejection.NotThatMuch(inr(800))));
        assertThat(world.withdrawing.begin("seller", inr(0)))
                .isEqualTo(new WithdrawalAnswer.Rejected(new WithdrawalRejection.NothingToTake()));
        assertThat(world.withdrawing.begin("buyer", inr(1)))
                .isEqualTo(new WithdrawalAnswer.Rejected(new WithdrawalRejection.NoPayoutAccount()));
        assertThat(world.withdrawals.size()).isZero();
    }

    private void assertBalances(long available, long inFlight) {
        assertThat(world.ledger.balance(Account.sellerAvailable("seller"), "INR"))
                .isEqualTo(inr(available));
        assertThat(world.ledger.balance(Account.payoutInFlight("seller"), "INR"))
                .isEqualTo(inr(inFlight));
    }
}
