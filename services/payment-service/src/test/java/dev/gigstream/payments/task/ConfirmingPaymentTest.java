package dev.gigstream.payments.task;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gigstream.payments.fakes.World;
import dev.gigstream.payments.payment.PaymentStatus;
import dev.gigstream.payments.provider.ProviderPayment;
import dev.gigstream.payments.task.ConfirmingPayment.Answer;
import dev.gigstream.payments.task.ConfirmingPayment.Command;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ConfirmingPaymentTest {

    private final World world = new World();

    @BeforeEach
    void pay() {
        world.placed().paid("pay_1", ProviderPayment.Status.CAPTURED, 1_000);
    }

    @Test
    void holdsWhatTheProviderConfirms() {
        Answer answer = world.confirming.confirm(new Command("order-1", "buyer", "order_1", "pay_1", "signed"));

        assertThat(answer)
                .isInstanceOfSatisfying(
                        Answer.Taken.class,
                        taken -> assertThat(taken.payment().status()).isEqualTo(PaymentStatus.HELD));
    }

    @Test
    void believesTheAmountOfTheProviderAndNotOfTheBrowser() {
        world.paid("pay_2", ProviderPayment.Status.CAPTURED, 1);

        world.confirming.confirm(new Command("order-1", "buyer", "order_1", "pay_2", "signed"));

        assertThat(world.payment().status()).isEqualTo(PaymentStatus.CREATED);
        assertThat(world.payment().refunds()).hasSize(1);
    }

    @Test
    void movesNothingForAnythingElse() {
        assertThat(world.confirming.confirm(new Command("order-1", "buyer", "order_1", "pay_1", "forged")))
                .isEqualTo(new Answer.WrongSignature());
        assertThat(world.confirming.confirm(new Command("order-1", "buyer", "order_2", "pay_1", "signed")))
                .isEqualTo(new Answer.ForeignOrder());
        assertThat(world.confirming.confirm(new Command("order-1", "seller", "order_1", "pay_1", "signed")))
                .isEqualTo(new Answer.NotTheBuyer());
        assertThat(world.confirming.confirm(new Command("order-1", "stranger", "order_1", "pay_1", "signed")))
                .isEqualTo(new Answer.UnknownOrder());
        assertThat(world.payment().status()).isEqualTo(PaymentStatus.CREATED);
    }
}
