package dev.gigstream.local.demo;

import java.math.BigDecimal;
import java.util.Currency;
import tools.jackson.databind.JsonNode;

/** Money as people read it. */
final class Amount {

    private Amount() {}

    static String of(JsonNode money) {
        return of(money.path("amountMinor").asLong(), money.path("currency").asString());
    }

    static String of(long minor, String currency) {
        int digits = Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits());
        return BigDecimal.valueOf(minor, digits).toPlainString() + " " + currency;
    }
}
