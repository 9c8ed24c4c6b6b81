package dev.gigstream.orders.order;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gigstream.money.Money;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoneyOfAnOrderTest {

    private static final FeePolicy FEES = OrderPolicy.standard().fees();
    private static final long BILLION = 1_000_000_000L;

    @ParameterizedTest
    @CsvSource({
        "149900, 1, 8245, 29980, 158145, 119920",
        "100, 1, 6, 20, 106, 80",
        "9, 1, 0, 2, 9, 7",
        "10, 1, 1, 2, 11, 8",
        "1, 1, 0, 0, 1, 1",
        "3, 1, 0, 1, 3, 2",
        "149900, 3, 24734, 89940, 474434, 359760"
    })
    void addsTheBuyersFeeAndTakesTheCommissionRoundedHalfUp(
            long unit, int quantity, long buyerFee, long commission, long total, long sellerShare) {
        OrderPrice price = OrderPrice.of(inr(unit), quantity, FEES);

        assertThat(price.buyerFee()).isEqualTo(inr(buyerFee));
        assertThat(price.commission()).isEqualTo(inr(commission));
        assertThat(price.total()).isEqualTo(inr(total));
        assertThat(price.sellerShare()).isEqualTo(inr(sellerShare));
    }

    @Test
    void releasesAndRefundsExactlyTheTotal() {
        OrderPrice price = OrderPrice.of(inr(149_900), 1, FEES);

        assertThat(Settlement.release(price))
                .isEqualTo(new Settlement(Settlement.Kind.RELEASE, inr(0), inr(119_920), inr(38_225)));
        assertThat(Settlement.refund(price))
                .isEqualTo(new Settlement(Settlement.Kind.REFUND, inr(158_145), inr(0), inr(0)));
    }

    @Test
    void shrinksBothFeesWithWhatGoesBack() {
        OrderPrice price = OrderPrice.of(inr(149_900), 1, FEES);

        Settlement half = Settlement.split(price, inr(79_073));

        // Of 158,145 remain 79,072: floor(8,245 * 79,072 / 158,145) + floor(29,980 * 79,072 / 158,145).
        assertThat(half)
                .isEqualTo(new Settlement(Settlement.Kind.SPLIT, inr(79_073), inr(59_961), inr(4_122 + 14_989)));
    }

    @Test
    void addsUpForAnyPriceQuantityAndShare() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        for (int i = 0; i < 50_000; i++) {
            OrderPrice price = OrderPrice.of(inr(random.nextLong(2, 50 * BILLION)), random.nextInt(1, 101), FEES);
            Money share = inr(random.nextLong(1, price.total().amountMinor()));

            Settlement split = Settlement.split(price, share);

            assertThat(split.sum()).as("seed %d", seed).isEqualTo(price.total());
            assertThat(split.toBuyer()).isEqualTo(share);
            assertThat(split.toSeller().isNegative()).as("seed %d", seed).isFalse();
            assertThat(split.platformFee().isNegative()).isFalse();
        }
    }

    private static Money inr(long amount) {
        return new Money(amount, "INR");
    }
}
