package dev.gigstream.insights.topology;

import dev.gigstream.events.insights.CategoryDay;
import dev.gigstream.events.insights.SellerDay;
import dev.gigstream.events.insights.TrendingGig;
import dev.gigstream.events.insights.TrendingHour;
import dev.gigstream.events.shared.Money;
import dev.gigstream.insights.figures.Figures;
import dev.gigstream.insights.figures.Flow;
import dev.gigstream.insights.figures.GigCard;
import dev.gigstream.insights.figures.Hours;
import dev.gigstream.insights.figures.KeptDay;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.ToLongFunction;

/** Figures as records of the topics. The id follows from key and version, so a record made again is the same. */
final class InsightRecords {

    private InsightRecords() {}

    static String key(String id, LocalDate day) {
        return id + ":" + day;
    }

    static String eventId(String key, long version) {
        byte[] name = (key + " " + version).getBytes(StandardCharsets.UTF_8);
        return UUID.nameUUIDFromBytes(name).toString();
    }

    static SellerDay sellerDay(String eventId, String sellerId, LocalDate day, KeptDay kept) {
        Figures figures = kept.figures();
        return SellerDay.newBuilder()
                .setEventId(eventId)
                .setOccurredAt(kept.newest())
                .setAggregateVersion(kept.version())
                .setSellerId(sellerId)
                .setDay(day.toString())
                .setViews(figures.views())
                .setClicks(figures.clicks())
                .setOrders(figures.orders())
                .setRevenue(money(figures, Flow::revenue))
                .build();
    }

    static CategoryDay categoryDay(String eventId, String category, LocalDate day, KeptDay kept) {
        Figures figures = kept.figures();
        return CategoryDay.newBuilder()
                .setEventId(eventId)
                .setOccurredAt(kept.newest())
                .setAggregateVersion(kept.version())
                .setCategory(category)
                .setDay(day.toString())
                .setViews(figures.views())
                .setClicks(figures.clicks())
                .setOrders(figures.orders())
                .setRevenue(money(figures, Flow::revenue))
                .setHeld(money(figures, Flow::held))
                .setReleased(money(figures, Flow::released))
                .setRefunded(money(figures, Flow::refunded))
                .setFees(money(figures, Flow::fees))
                .build();
    }

    /** Null, which takes it off the topic, when the gig is not on offer. */
    static TrendingGig trending(String gigId, GigCard card, Instant at) {
        if (!card.facts().onOffer()) {
            return null;
        }
        List<TrendingHour> hours = card.hours().entrySet().stream()
                .filter(hour -> hour.getValue().clicks() != 0 || hour.getValue().orders() != 0)
                .map(hour -> TrendingHour.newBuilder()
                        .setStartsAt(Hours.start(hour.getKey()))
                        .setClicks(hour.getValue().clicks())
                        .setOrders(hour.getValue().orders())
                        .build())
                .toList();
        return TrendingGig.newBuilder()
                .setEventId(eventId(gigId, card.changes()))
                .setOccurredAt(at)
                .setAggregateVersion(card.changes())
                .setGigId(gigId)
                .setHours(hours)
                .build();
    }

    private static List<Money> money(Figures figures, ToLongFunction<Flow> part) {
        return figures.money().entrySet().stream()
                .filter(entry -> part.applyAsLong(entry.getValue()) != 0)
                .map(entry -> Money.newBuilder()
                        .setAmountMinor(part.applyAsLong(entry.getValue()))
                        .setCurrency(entry.getKey())
                        .build())
                .toList();
    }
}
