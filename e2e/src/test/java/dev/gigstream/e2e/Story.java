package dev.gigstream.e2e;

/** How an order goes, and where that leaves it, its payment, and what the provider still has of the buyer's money. */
enum Story {
    ACCEPTED("COMPLETED", "RELEASED", 100),
    PAID_TWICE("COMPLETED", "RELEASED", 100),
    LEFT_TO_THE_CLOCK("DELIVERED", "HELD", 100),
    LEFT_TO_THE_SELLER("ACTIVE", "HELD", 100),
    CANCELLED_TOGETHER("CANCELLED", "REFUNDED", 0),
    CANCELLED_UNPAID("CANCELLED", "FAILED", 0),
    CANCELLED_THEN_PAID("CANCELLED", "REFUNDED", 0),
    PAID_TOO_LITTLE("PENDING_PAYMENT", "CREATED", 0),
    NEVER_PAID("PENDING_PAYMENT", "CREATED", 0),
    RULED_FOR_THE_BUYER("CANCELLED", "REFUNDED", 0),
    RULED_FOR_THE_SELLER("COMPLETED", "RELEASED", 100),
    SPLIT("COMPLETED", "PARTIALLY_REFUNDED", 60);

    private final String orderStatus;
    private final String paymentStatus;
    private final int keptPercent;

    Story(String orderStatus, String paymentStatus, int keptPercent) {
        this.orderStatus = orderStatus;
        this.paymentStatus = paymentStatus;
        this.keptPercent = keptPercent;
    }

    String orderStatus() {
        return orderStatus;
    }

    String paymentStatus() {
        return paymentStatus;
    }

    long keptOf(long totalMinor) {
        return totalMinor - backOf(totalMinor);
    }

    long backOf(long totalMinor) {
        return totalMinor * (100 - keptPercent) / 100;
    }
}
