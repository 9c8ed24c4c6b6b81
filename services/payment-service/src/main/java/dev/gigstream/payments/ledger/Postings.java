package dev.gigstream.payments.ledger;

import dev.gigstream.money.Money;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** Every way in which money moves here. Parts of nothing are left out. */
public final class Postings {

    private Postings() {}

    public static Posting hold(String orderId, String paymentId, String buyerId, Money amount, Instant at) {
        return new Posting(
                PostingKind.HOLD,
                Reference.payment(orderId, paymentId, buyerId),
                move(amount, Account.PROVIDER_CLEARING, Account.escrow(orderId)),
                at);
    }

    public static Posting refundDue(String orderId, String paymentId, String buyerId, Money amount, Instant at) {
        return new Posting(
                PostingKind.REFUND_DUE,
                Reference.payment(orderId, paymentId, buyerId),
                move(amount, Account.PROVIDER_CLEARING, Account.buyerRefundDue(buyerId)),
                at);
    }

    /** One posting for all parts, so that there is no moment at which some are paid and others are not. */
    public static Posting settlement(String orderId, Shares shares, Instant at) {
        Account escrow = Account.escrow(orderId);
        List<Entry> entries = Stream.of(
                        new Part(escrow, shares.total().negated()),
                        new Part(Account.buyerRefundDue(shares.buyerId()), shares.toBuyer()),
                        new Part(Account.sellerPending(shares.sellerId()), shares.toSeller()),
                        new Part(Account.PLATFORM_FEE, shares.platformFee()))
                .filter(part -> !part.amount().isZero())
                .map(part -> new Entry(part.account(), part.amount()))
                .toList();
        return new Posting(PostingKind.SETTLEMENT, Reference.order(orderId), entries, at);
    }

    public static Posting refund(Reference reference, String buyerId, Money amount, Instant at) {
        return new Posting(
                PostingKind.REFUND,
                reference,
                move(amount, Account.buyerRefundDue(buyerId), Account.PROVIDER_CLEARING),
                at);
    }

    public static Posting clearing(String orderId, String sellerId, Money share, Instant at) {
        return new Posting(
                PostingKind.CLEARING,
                Reference.order(orderId),
                move(share, Account.sellerPending(sellerId), Account.sellerAvailable(sellerId)),
                at);
    }

    public static Posting withdrawal(String withdrawalId, String sellerId, Money amount, Instant at) {
        return new Posting(
                PostingKind.WITHDRAWAL,
                Reference.withdrawal(withdrawalId),
                move(amount, Account.sellerAvailable(sellerId), Account.payoutInFlight(sellerId)),
                at);
    }

    public static Posting payout(String withdrawalId, String sellerId, Money amount, Instant at) {
        return new Posting(
                PostingKind.PAYOUT,
                Reference.withdrawal(withdrawalId),
                move(amount, Account.payoutInFlight(sellerId), Account.PROVIDER_CLEARING),
                at);
    }

    public static Posting payoutReturned(String withdrawalId, String sellerId, Money amount, Instant at) {
        return new Posting(
                PostingKind.PAYOUT_RETURNED,
                Reference.withdrawal(withdrawalId),
                move(amount, Account.payoutInFlight(sellerId), Account.sellerAvailable(sellerId)),
                at);
    }

    private static List<Entry> move(Money amount, Account from, Account to) {
        if (amount.isNegative()) {
            throw new IllegalArgumentException("money moves forward, not by " + amount);
        }
        return List.of(new Entry(from, amount.negated()), new Entry(to, amount));
    }

    /** Who gets what of the money held for an order. */
    public record Shares(String buyerId, Money toBuyer, String sellerId, Money toSeller, Money platformFee) {

        Money total() {
            return toBuyer.plus(toSeller).plus(platformFee);
        }
    }

    private record Part(Account account, Money amount) {}
}
