package dev.gigstream.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyTest {

    private final Money five = new Money(500, "INR");

    @Test
    void addsSubtractsAndMultipliesExactly() {
        assertThat(five.plus(new Money(1, "INR"))).isEqualTo(new Money(501, "INR"));
        assertThat(five.minus(new Money(501, "INR"))).isEqualTo(new Money(-1, "INR"));
        assertThat(five.times(3)).isEqualTo(new Money(1500, "INR"));
        assertThat(five.negated().isNegative()).isTrue();
        assertThat(Money.zero("JPY").isZero()).isTrue();
    }

    @Test
    void neverMixesCurrencies() {
        Money dollars = new Money(500, "USD");

        assertThatIllegalArgumentException().isThrownBy(() -> five.plus(dollars));
        assertThatIllegalArgumentException().isThrownBy(() -> five.minus(dollars));
        assertThatIllegalArgumentException().isThrownBy(() -> five.compareTo(dollars));
    }

    @Test
    void refusesToOverflow() {
        Money most = new Money(Long.MAX_VALUE, "INR");

        assertThatThrownBy(() -> most.plus(five)).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> most.times(2)).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> most.negated().minus(five)).isInstanceOf(ArithmeticException.class);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "inr", "RUPEE", "XYZ", "IN"})
    void refusesWhatIsNoCurrency(String code) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Money(1, code));
    }

    @Test
    void ordersByAmount() {
        assertThat(five).isGreaterThan(new Money(-1, "INR")).isEqualByComparingTo(new Money(500, "INR"));
    }
}
