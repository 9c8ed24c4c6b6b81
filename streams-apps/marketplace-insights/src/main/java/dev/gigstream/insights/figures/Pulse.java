package dev.gigstream.insights.figures;

/** What happened with a gig within an hour. */
public record Pulse(long views, long clicks, long orders) {
    static final Pulse NONE = new Pulse(0, 0, 0);

    Pulse withSeen(long newViews, long newClicks) {
        return new Pulse(newViews, newClicks, orders);
    }

    Pulse withOrders(long more) {
        return new Pulse(views, clicks, orders + more);
    }
}
