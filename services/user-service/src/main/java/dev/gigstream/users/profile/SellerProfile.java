package dev.gigstream.users.profile;

import java.util.List;

/** The seller's side of a profile: what the seller tells, and what the marketplace measured. */
public record SellerProfile(
        String headline,
        String description,
        List<String> skills,
        List<String> languages,
        SellerLevel level,
        long completedOrders,
        Integer responseTimeMinutes) {

    /** The page of someone who just began to sell. */
    public static final SellerProfile BLANK =
            new SellerProfile(null, null, List.of(), List.of(), SellerLevel.NEW, 0, null);

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
                responseTimeMinutes);
    }

    /** What the seller may write. */
    public record Words(String headline, String description, List<String> skills, List<String> languages) {}
}
