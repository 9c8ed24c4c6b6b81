package dev.gigstream.payments.ledger;

import java.util.Locale;

/**
 * An account of the ledger. A balance says what the marketplace owes to the account's purpose, so it is positive for
 * escrow and people, and negative for the money that lies at the provider.
 *
 * @param owner the order or user; null for an account that is one of a kind
 */
public record Account(AccountKind kind, String owner) {

    public static final Account PROVIDER_CLEARING = new Account(AccountKind.PROVIDER_CLEARING, null);
    public static final Account PLATFORM_FEE = new Account(AccountKind.PLATFORM_FEE, null);
    public static final Account CHARGEBACK = new Account(AccountKind.CHARGEBACK, null);

    public Account {
        if (kind.isOwned() != (owner != null && !owner.isBlank())) {
            throw new IllegalArgumentException(kind + (kind.isOwned() ? " needs an owner" : " has no owner"));
        }
    }

    public static Account escrow(String orderId) {
        return new Account(AccountKind.ESCROW, orderId);
    }

    public static Account sellerPending(String userId) {
        return new Account(AccountKind.SELLER_PENDING, userId);
    }

    public static Account sellerAvailable(String userId) {
        return new Account(AccountKind.SELLER_AVAILABLE, userId);
    }

    public static Account buyerRefundDue(String userId) {
        return new Account(AccountKind.BUYER_REFUND_DUE, userId);
    }

    public static Account payoutInFlight(String userId) {
        return new Account(AccountKind.PAYOUT_IN_FLIGHT, userId);
    }

    /** Reads what {@link #toString()} wrote. */
    public static Account parse(String text) {
        int colon = text.indexOf(':');
        String label = colon < 0 ? text : text.substring(0, colon);
        return new Account(
                AccountKind.valueOf(label.toUpperCase(Locale.ROOT)), colon < 0 ? null : text.substring(colon + 1));
    }

    @Override
    public String toString() {
        return owner == null ? kind.label() : kind.label() + ":" + owner;
    }
}
