package dev.gigstream.users.profile;

import java.util.List;

/** One piece of work a seller shows; {@code revision} is the profile version that last changed it. */
public record PortfolioItem(
        String itemId, String title, String description, List<String> imageUrls, String link, long revision) {

    public PortfolioItem {
        imageUrls = List.copyOf(imageUrls);
    }

    PortfolioItem at(long newRevision) {
        return new PortfolioItem(itemId, title, description, imageUrls, link, newRevision);
    }
}
