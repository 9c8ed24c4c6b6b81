package dev.gigstream.users.profile;

import dev.gigstream.users.rating.Rating;
import java.util.List;

/**
 * What each level asks for; the highest whose demands are all met is the level. What is not known yet, a rating or being
 * in time, stands in nobody's way.
 */
public record LevelPolicy(List<Demand> highestFirst) {

    public static final LevelPolicy STANDARD = new LevelPolicy(List.of(
            new Demand(SellerLevel.TOP_RATED, 100, 4.7, 95),
            new Demand(SellerLevel.LEVEL_TWO, 50, 4.5, 90),
            new Demand(SellerLevel.LEVEL_ONE, 10, 4.0, 80)));

    /** @param average least mean of the stars as a seller */
    public record Demand(SellerLevel level, long completedOrders, double average, int onTimePercent) {

        private boolean isMet(long completed, Rating rating, Integer onTime) {
            boolean liked = rating.count() == 0 || rating.sum() >= average * rating.count();
            return completed >= completedOrders && liked && (onTime == null || onTime >= onTimePercent);
        }
    }

    SellerLevel level(long completedOrders, Rating rating, Integer onTimePercent) {
        return highestFirst.stream()
                .filter(demand -> demand.isMet(completedOrders, rating, onTimePercent))
                .map(Demand::level)
                .findFirst()
                .orElse(SellerLevel.NEW);
    }
}
