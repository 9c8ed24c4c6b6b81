package dev.gigstream.search.gig;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gigstream.search.gig.PriceBands.Band;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PriceBandsTest {
    @ParameterizedTest
    @ValueSource(strings = {"INR", "EUR", "JPY", "KWD", "XAU"})
    void leaveNoGap(String currency) {
        var bands = PriceBands.of(currency);

        for (int i = 1; i < bands.size(); i++) {
            assertThat(bands.get(i).from()).isEqualTo(bands.get(i - 1).to());
        }
        assertThat(bands.getFirst().from()).isNull();
        assertThat(bands.getLast().to()).isNull();
    }

    @Test
    void areInMinorUnitsOfTheCurrency() {
        assertThat(PriceBands.of("EUR").getFirst()).isEqualTo(new Band(null, 1_000L));
        assertThat(PriceBands.of("JPY").getFirst()).isEqualTo(new Band(null, 1_000L));
        assertThat(PriceBands.of("KWD").getFirst()).isEqualTo(new Band(null, 10_000L));
    }
}
