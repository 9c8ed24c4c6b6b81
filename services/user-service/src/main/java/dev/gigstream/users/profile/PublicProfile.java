package dev.gigstream.users.profile;

import java.util.List;

/** What everybody may know of a user. It has no place for the e-mail address, so none can slip out. */
public record PublicProfile(
        String userId, long version, Details details, SellerProfile seller, List<PortfolioItem> portfolio) {

    public static PublicProfile of(Profile profile) {
        return new PublicProfile(
                profile.userId(),
                profile.version(),
                profile.details(),
                profile.seller().orElse(null),
                profile.portfolio());
    }

    public boolean sells() {
        return seller != null;
    }
}
