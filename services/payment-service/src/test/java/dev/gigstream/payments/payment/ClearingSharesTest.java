package dev.gigstream.payments.payment;

import static dev.gigstream.payments.fakes.World.RELEASE;
import static dev.gigstream.payments.fakes.World.inr;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gigstream.payments.fakes.World;
import dev.gigstream.payments.ledger.Account;
import dev.gigstream.payments.ledger.Postings;
import dev.gigstream.payments.provider.ProviderPayment;
import org.junit.jupiter.api.Test;

class ClearingSharesTest {
    private final World world = new World();

    @Test
    void clearsEachShareOnce() {
        world.held().settled(RELEASE);

        assertThat(world.clearing.clearDue()).isOne();
        assertThat(world.clearing.clearDue()).isZero();

        assertThat(world.ledger.balance(Account.sellerAvailable("seller"), "INR"))
                .isEqualTo(inr(800));
    }

    @Test
    void clearsTheOthersWhenOneCannotBe() {
        world.held().settled(RELEASE);
        anotherOrderIsReleased();
        world.ledger.post(Postings.clearing("order-1", "seller", inr(800), world.clock.instant()));

        assertThatThrownBy(world.clearing::clearDue).hasMessageContaining("twice");

        assertThat(world.ledger.balance(Account.sellerAvailable("another seller"), "INR"))
                .isEqualTo(inr(800));
    }

    private void anotherOrderIsReleased() {
        var terms = new Terms("order-2", "buyer", "another seller", inr(1_000));
        world.hears(new OrderTold.Placed(terms)).works();
        world.captures.report(
                "order-2",
                new ProviderPayment(
                        "pay_2",
                        world.provider.orders.getLast().id(),
                        ProviderPayment.Status.CAPTURED,
                        inr(1_000),
                        world.clock.instant()));
        world.hears(new OrderTold.Settled("order-2", RELEASE));
    }
}
