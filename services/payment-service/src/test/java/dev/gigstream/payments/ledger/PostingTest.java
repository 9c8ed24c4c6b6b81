package dev.gigstream.payments.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.gigstream.money.Money;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class PostingTest {

    private static final Instant NOW = Instant.parse("2026-01-01T12:00:00Z");
    private static final Money TEN = new Money(10, "INR");

    @Test
    void balancesInEachCurrency() {
        var off = List.of(
                new Entry(Account.escrow("o"), TEN), new Entry(Account.PROVIDER_CLEARING, new Money(-10, "USD")));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Posting(PostingKind.HOLD, Reference.order("o"), off, NOW))
                .withMessageContaining("balances");
    }

    @Test
    void touchesAnAccountOnce() {
        var twice = List.of(
                new Entry(Account.escrow("o"), TEN),
                new Entry(Account.escrow("o"), TEN),
                new Entry(Account.PROVIDER_CLEARING, new Money(-20, "INR")));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Posting(PostingKind.HOLD, Reference.order("o"), twice, NOW));
    }

    @Test
    void movesMoneyForwardOnly() {
        assertThatIllegalArgumentException().isThrownBy(() -> Postings.withdrawal("w", "seller", TEN.negated(), NOW));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Postings.withdrawal("w", "seller", Money.zero("INR"), NOW));
    }

    @Test
    void namesItsAccountsAsTheRulesDo() {
        assertThat(Account.sellerAvailable("u1")).hasToString("seller_available:u1");
        assertThat(Account.PROVIDER_CLEARING).hasToString("provider_clearing");
        assertThat(Account.parse("escrow:o:1")).isEqualTo(Account.escrow("o:1"));
    }
}
