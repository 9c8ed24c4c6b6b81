package dev.gigstream.money;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Currency;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * An amount in the minor unit of an ISO 4217 currency. Arithmetic is exact and never mixes currencies: overflow and a
 * foreign currency are {@link ArithmeticException} and {@link IllegalArgumentException}.
 */
public record Money(long amountMinor, String currency) implements Comparable<Money> {

    private static final Set<String> ISO_4217 = Currency.getAvailableCurrencies().stream()
            .map(Currency::getCurrencyCode)
            .collect(Collectors.toUnmodifiableSet());

    public Money {
        if (!isCurrency(currency)) {
            throw new IllegalArgumentException("currency must be an ISO 4217 code");
        }
    }

    /** Whether the code is one of ISO 4217, in capitals. */
    public static boolean isCurrency(String code) {
        return code != null && ISO_4217.contains(code);
    }

    public static Money zero(String currency) {
        return new Money(0, currency);
    }

    public Money plus(Money other) {
        requireSameCurrency(other);
        return new Money(Math.addExact(amountMinor, other.amountMinor), currency);
    }

    public Money minus(Money other) {
        requireSameCurrency(other);
        return new Money(Math.subtractExact(amountMinor, other.amountMinor), currency);
    }

    public Money times(long factor) {
        return new Money(Math.multiplyExact(amountMinor, factor), currency);
    }

    public Money negated() {
        return new Money(Math.negateExact(amountMinor), currency);
    }

    @JsonIgnore
    public boolean isNegative() {
        return amountMinor < 0;
    }

    @JsonIgnore
    public boolean isZero() {
        return amountMinor == 0;
    }

    @Override
    public int compareTo(Money other) {
        requireSameCurrency(other);
        return Long.compare(amountMinor, other.amountMinor);
    }

    @Override
    public String toString() {
        return amountMinor + " " + currency;
    }

    private void requireSameCurrency(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException("cannot mix " + currency + " and " + other.currency);
        }
    }
}
