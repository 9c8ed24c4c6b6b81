package dev.gigstream.users.seller.web;

import dev.gigstream.users.api.PublicPortfolioItem;
import dev.gigstream.users.api.PublicRating;
import dev.gigstream.users.profile.Details;
import dev.gigstream.users.profile.PublicProfile;
import dev.gigstream.users.profile.SellerLevel;
import dev.gigstream.users.profile.SellerProfile;
import java.time.Instant;
import java.util.List;

/** A seller's page as clients read it. */
record SellerPage(
        String userId,
        String displayName,
        String country,
        String headline,
        String description,
        List<String> skills,
        List<String> languages,
        String pictureUrl,
        List<PublicPortfolioItem> portfolio,
        SellerLevel level,
        PublicRating rating,
        long completedOrders,
        Integer responseTimeMinutes,
        Integer onTimePercent,
        Instant memberSince) {

    static SellerPage of(PublicProfile profile, PublicRating rating) {
        Details details = profile.details();
        // A token may say "seller" a moment before the profile has heard of it.
        SellerProfile seller = profile.sells() ? profile.seller() : SellerProfile.BLANK;
        return new SellerPage(
                profile.userId(),
                details.displayName(),
                details.country(),
                seller.headline(),
                seller.description(),
                seller.skills(),
                seller.languages(),
                details.pictureUrl(),
                profile.portfolio().stream().map(PublicPortfolioItem::of).toList(),
                seller.level(),
                rating,
                seller.completedOrders(),
                seller.responseTimeMinutes(),
                seller.onTimePercent(),
                details.memberSince());
    }
}
