package dev.gigstream.users.profile;

import dev.gigstream.users.rating.Rating;
import java.util.List;
import java.util.Optional;

/**
 * The seller's side of a profile: what the seller tells, and what the marketplace measured.
 *
 * @param onTimePercent of the orders counted here; null before the first
 * @param importedOrders of the completed ones, those that an import brought along; null when none did
 */
public record SellerProfile(
        String headline,
        String description,
        List<String> skills,
        List<String> languages,
        SellerLevel level,
        long completedOrders,
        Integer responseTimeMinutes,
        Integer onTimePercent,
        Long importedOrders) {

    /** The page of someone who just began to sell. */
    public static final SellerProfile BLANK =
            new SellerProfile(null, null, List.of(), List.of(), SellerLevel.NEW, 0, null, null, null);

    public SellerProfile {
        skills = List.copyOf(skills);
        languages = List.copyOf(languages);
    }

    /** The same measures with other words: nothing a seller writes changes what was earned. */
    public SellerProfile telling(Words words) {
        return new SellerProfile(
                words.headline(),
                words.description(),
                words.skills(),
                words.languages(),
                level,
                completedOrders,
                responseTimeMinutes,
                onTimePercent,
                importedOrders);
    }

    /** An import on top of what was counted here before it came. */
    SellerProfile countingOn(Optional<SellerProfile> counted) {
        return counted.map(before -> new SellerProfile(
                        headline,
                        description,
                        skills,
                        languages,
                        level,
                        completedOrders + before.completedOrders(),
                        before.responseTimeMinutes() == null ? responseTimeMinutes : before.responseTimeMinutes(),
                        before.onTimePercent(),
                        importedOrders))
                .orElse(this);
    }

    /** The same words with new measures; what an import brought along counts on. */
    SellerProfile measured(SellerFacts facts, Rating rating, LevelPolicy policy) {
        long completed = facts.completedOrders() + (importedOrders == null ? 0 : importedOrders);
        Integer response = facts.responseTimeMinutes() == null ? responseTimeMinutes : facts.responseTimeMinutes();
        return new SellerProfile(
                headline,
                description,
                skills,
                languages,
                policy.level(completed, rating, facts.onTimePercent()),
                completed,
                response,
                facts.onTimePercent(),
                importedOrders);
    }

    /** What the seller may write. */
    public record Words(String headline, String description, List<String> skills, List<String> languages) {}
}
