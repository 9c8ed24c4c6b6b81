package dev.gigstream.checker.rule;

import dev.gigstream.checker.fact.Price;
import dev.gigstream.checker.fact.Settlement;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** Fees by the rules of the domain, written without a look at the services' own. */
final class FeeArithmetic {

    private static final int WHOLE = 10_000;

    private FeeArithmetic() {}

    /** Hundredths of a percent of an amount, rounded half up once. */
    static long share(long amount, int basisPoints) {
        return BigDecimal.valueOf(amount)
                .multiply(BigDecimal.valueOf(basisPoints))
                .divide(BigDecimal.valueOf(WHOLE), 0, RoundingMode.HALF_UP)
                .longValueExact();
    }

    /** Where the money goes: of what a buyer does not get back both fees shrink in proportion, rounded down. */
    static Settlement settlement(Price price, String kind, long toBuyer) {
        return switch (kind) {
            case "RELEASE" ->
                new Settlement(kind, 0, price.price() - price.commission(), price.buyerFee() + price.commission());
            case "REFUND" -> new Settlement(kind, price.total(), 0, 0);
            default -> split(price, kind, toBuyer);
        };
    }

    private static Settlement split(Price price, String kind, long toBuyer) {
        long rest = price.total() - toBuyer;
        long fees = shrunk(price.buyerFee(), rest, price.total()) + shrunk(price.commission(), rest, price.total());
        return new Settlement(kind, toBuyer, rest - fees, fees);
    }

    private static long shrunk(long fee, long rest, long total) {
        return BigDecimal.valueOf(fee)
                .multiply(BigDecimal.valueOf(rest))
                .divide(BigDecimal.valueOf(total), 0, RoundingMode.DOWN)
                .longValueExact();
    }
}
