package dev.gigstream.checker.fact;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Set;

/** What figures are counted from, as the topics say it: of each gig, order and payment the newest state. */
public record Happenings(
        Map<String, Gig> gigs,
        Map<String, Order> orders,
        Map<String, Payment> payments,
        Collection<Activity> activities) {

    /** @param categories every one it was ever in, the newest one being its category now */
    public record Gig(long version, String sellerId, String category, Set<String> categories, Instant at) {}

    /** @param fundedAt null before it was, as is when it ended */
    public record Order(
            long version,
            String gigId,
            String sellerId,
            Instant fundedAt,
            Instant endedAt,
            long price,
            String currency,
            Instant at) {}

    /** @param heldAt null before it was */
    public record Payment(
            long version,
            Instant heldAt,
            long amount,
            String currency,
            long released,
            long refunded,
            long fees,
            Instant at) {}

    public record Activity(String eventId, boolean click, Set<String> gigIds, Instant at) {}
}
