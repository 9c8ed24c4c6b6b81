package dev.gigstream.payments.payment;

import dev.gigstream.money.Money;
import java.util.stream.Stream;

/** Where the held money goes, complete; the order computed it. */
public record Settlement(SettlementKind kind, Money toBuyer, Money toSeller, Money platformFee) {

    static Settlement fullRefund(Money total) {
        Money nothing = Money.zero(total.currency());
        return new Settlement(SettlementKind.REFUND, total, nothing, nothing);
    }

    /** Whether the parts are parts, add up to what is held, and are what the kind says. */
    boolean fits(Money held) {
        boolean parts = Stream.of(toBuyer, toSeller, platformFee)
                .allMatch(part ->
                        part.currency().equals(held.currency()) && !part.isNegative() && part.compareTo(held) <= 0);
        return parts && toBuyer.plus(toSeller).plus(platformFee).equals(held) && isWhatItsKindSays();
    }

    boolean isFullRefund() {
        return toSeller.isZero() && platformFee.isZero();
    }

    RefundReason reason() {
        return kind == SettlementKind.SPLIT ? RefundReason.RULING : RefundReason.ORDER_CANCELLED;
    }

    private boolean isWhatItsKindSays() {
        return switch (kind) {
            case RELEASE -> toBuyer.isZero();
            case REFUND -> isFullRefund();
            case SPLIT -> true;
        };
    }
}
