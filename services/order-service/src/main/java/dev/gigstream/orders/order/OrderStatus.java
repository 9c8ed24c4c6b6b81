package dev.gigstream.orders.order;

/** Where an order stands. */
public enum OrderStatus {
    PENDING_PAYMENT,
    ACTIVE,
    DELIVERED,
    IN_REVISION,
    CANCELLATION_REQUESTED,
    DISPUTED,
    COMPLETED,
    CANCELLED,
    EXPIRED;

    public StatusGroup group() {
        return switch (this) {
            case PENDING_PAYMENT, ACTIVE, DELIVERED, IN_REVISION, CANCELLATION_REQUESTED, DISPUTED ->
                StatusGroup.ACTIVE;
            case COMPLETED -> StatusGroup.COMPLETED;
            case CANCELLED, EXPIRED -> StatusGroup.CANCELLED;
        };
    }

    public boolean isTerminal() {
        return group() != StatusGroup.ACTIVE;
    }
}
