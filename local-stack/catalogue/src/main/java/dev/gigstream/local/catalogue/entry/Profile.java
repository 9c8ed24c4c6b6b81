package dev.gigstream.local.catalogue.entry;

import java.time.Instant;
import java.util.List;

/** A profile as the import of user-service takes it; {@code seller} is null for someone who only buys. */
public record Profile(
        String userId,
        String displayName,
        String country,
        List<String> languages,
        String bio,
        Instant memberSince,
        SellerSide seller) {

    /** What a seller tells about the work offered. */
    public record SellerSide(
            String headline,
            String description,
            List<String> skills,
            List<String> languages,
            Level level,
            long completedOrders,
            int responseTimeMinutes) {}

    /** Earned standing, lowest first. */
    public enum Level {
        NEW,
        LEVEL_ONE,
        LEVEL_TWO,
        TOP_RATED
    }

    Profile of(String otherUserId) {
        return new Profile(otherUserId, displayName, country, languages, bio, memberSince, seller);
    }
}
