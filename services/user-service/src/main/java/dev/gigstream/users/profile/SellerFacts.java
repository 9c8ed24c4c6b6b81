package dev.gigstream.users.profile;

/**
 * What the marketplace counted of a seller, each order and each first answer once.
 *
 * @param responseTimeMinutes median of the newest first answers; null before the first
 */
public record SellerFacts(long completedOrders, long onTimeOrders, Integer responseTimeMinutes) {

    private static final int WHOLE = 100;

    /** In whole percent, rounded down; null before the first order. */
    Integer onTimePercent() {
        return completedOrders == 0 ? null : (int) (onTimeOrders * WHOLE / completedOrders);
    }
}
