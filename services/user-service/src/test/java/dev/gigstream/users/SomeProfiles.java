package dev.gigstream.users;

import dev.gigstream.users.profile.Account;
import dev.gigstream.users.profile.Details;
import dev.gigstream.users.profile.ImportedProfile;
import dev.gigstream.users.profile.PortfolioItem;
import dev.gigstream.users.profile.Profile;
import dev.gigstream.users.profile.SellerLevel;
import dev.gigstream.users.profile.SellerProfile;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Accounts, profiles and imports for tests. */
public final class SomeProfiles {

    public static final Instant SPRING = Instant.parse("2026-03-20T09:00:00Z");

    private SomeProfiles() {}

    public static Account.Told buyer(String userId) {
        return told(userId, 1, true, "BUYER");
    }

    public static Account.Told seller(String userId) {
        return told(userId, 1, true, "BUYER", "SELLER");
    }

    public static Account.Told told(String userId, long version, boolean goodStanding, String... roles) {
        Account account = new Account(userId + "@example.org", List.of(roles), goodStanding, version);
        return new Account.Told(userId, "Asha " + userId, SPRING, account);
    }

    public static Profile sellersProfile() {
        return Profile.signedUp(seller("asha")).profile();
    }

    public static Profile buyersProfile() {
        return Profile.signedUp(buyer("ben")).profile();
    }

    public static PortfolioItem anItem(String itemId) {
        return new PortfolioItem(itemId, "A logo", "For a bakery", List.of(), null, 0);
    }

    public static ImportedProfile anImport(String userId) {
        Details details = new Details("Asha Rao", "IN", List.of("en", "hi"), "Draws.", null, SPRING);
        SellerProfile seller = new SellerProfile(
                "Logos", "I draw logos.", List.of("logo"), List.of("en"), SellerLevel.LEVEL_TWO, 120, 45, null, 120L);
        return new ImportedProfile(userId, details, Optional.of(seller));
    }
}
