package dev.gigstream.users.api;

import dev.gigstream.users.profile.PortfolioItem;
import java.util.List;

/** A portfolio item as clients read it. */
public record PublicPortfolioItem(
        String itemId, String title, String description, List<String> imageUrls, String link) {

    public static PublicPortfolioItem of(PortfolioItem item) {
        return new PublicPortfolioItem(item.itemId(), item.title(), item.description(), item.imageUrls(), item.link());
    }
}
