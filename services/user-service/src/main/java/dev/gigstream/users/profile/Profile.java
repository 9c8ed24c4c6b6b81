package dev.gigstream.users.profile;

import dev.gigstream.users.profile.Decision.Announced;
import dev.gigstream.users.profile.Decision.Noted;
import dev.gigstream.users.profile.Decision.Rejected;
import dev.gigstream.users.profile.Decision.Unchanged;
import dev.gigstream.users.rating.Rating;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A user as others see them: one aggregate, one document, one row of versions without a gap. Every change that others
 * may see makes the next version; what changes nothing makes none.
 */
public record Profile(
        String userId,
        long version,
        Account account,
        Details details,
        Optional<SellerProfile> seller,
        List<PortfolioItem> portfolio,
        Preferences preferences,
        Revisions revisions,
        boolean imported) {

    public static final int MAX_PORTFOLIO_ITEMS = 30;

    public Profile {
        portfolio = List.copyOf(portfolio);
    }

    /** The first version, made of what the account told. */
    public static Announced signedUp(Account.Told told) {
        Optional<SellerProfile> seller = told.account().sells() ? Optional.of(SellerProfile.BLANK) : Optional.empty();
        Details details = Details.named(told.displayName(), told.createdAt());
        return created(told.userId(), told.account(), details, seller, false);
    }

    /** The first version, made of an import that came before the account was heard of. */
    public static Announced imported(ImportedProfile source) {
        Account account = Account.unheard(source.seller().isPresent());
        return created(source.userId(), account, source.details(), source.seller(), true);
    }

    private static Announced created(
            String userId, Account account, Details details, Optional<SellerProfile> seller, boolean imported) {
        Profile first = new Profile(
                userId, 1, account, details, seller, List.of(), Preferences.EVERYTHING_ON, Revisions.NONE, imported);
        return new Announced(first, ChangeKind.CREATED);
    }

    public Decision hear(Account told) {
        if (told.version() <= account.version()) {
            return new Unchanged(this);
        }
        Profile heard = with(told, told.sells() ? Optional.of(sellerOrBlank()) : seller);
        if (told.goodStanding() != account.goodStanding()) {
            return new Announced(heard.next(), ChangeKind.STANDING_CHANGED);
        }
        if (!heard.seller.equals(seller)) {
            return new Announced(heard.next(), ChangeKind.SELLER_PROFILE_CHANGED);
        }
        return new Noted(heard);
    }

    /** Fills in an import, once: a second one changes nothing, so it never undoes what the owner wrote since. */
    public Decision fillIn(ImportedProfile source) {
        if (imported) {
            return new Unchanged(this);
        }
        Profile filled = new Profile(
                userId,
                version + 1,
                account,
                source.details(),
                source.seller().map(side -> side.countingOn(seller)).or(() -> seller),
                portfolio,
                preferences,
                revisions.withDetails(version + 1).withSeller(version + 1),
                true);
        return new Announced(filled, ChangeKind.CHANGED);
    }

    public Decision describe(Details changed) {
        if (changed.equals(details)) {
            return new Unchanged(this);
        }
        return new Announced(withDetails(changed).next(), ChangeKind.CHANGED);
    }

    /** Replaces the seller's words; a picture, when one is given, is the picture of the whole profile. */
    public Decision present(SellerProfile.Words words, Optional<String> pictureUrl) {
        SellerProfile told = sellerOrBlank().telling(words);
        Details pictured = pictureUrl.map(details::withPictureUrl).orElse(details);
        if (seller.filter(told::equals).isPresent() && pictured.equals(details)) {
            return new Unchanged(this);
        }
        Profile described = pictured.equals(details) ? this : withDetails(pictured);
        Profile presented = described.withSeller(told);
        return new Announced(presented.next(), ChangeKind.SELLER_PROFILE_CHANGED);
    }

    public Decision show(PortfolioItem item) {
        if (portfolio.size() >= MAX_PORTFOLIO_ITEMS) {
            return new Rejected(new ProfileRejection.PortfolioFull(MAX_PORTFOLIO_ITEMS));
        }
        return withPortfolio(Stream.concat(portfolio.stream(), Stream.of(item.at(version + 1))));
    }

    public Decision rework(PortfolioItem item) {
        Optional<PortfolioItem> present = item(item.itemId());
        if (present.isEmpty()) {
            return new Rejected(new ProfileRejection.NoSuchItem(item.itemId()));
        }
        if (present.get().equals(item.at(present.get().revision()))) {
            return new Unchanged(this);
        }
        return withPortfolio(
                portfolio.stream().map(old -> old.itemId().equals(item.itemId()) ? item.at(version + 1) : old));
    }

    public Decision takeDown(String itemId) {
        if (item(itemId).isEmpty()) {
            return new Rejected(new ProfileRejection.NoSuchItem(itemId));
        }
        return withPortfolio(portfolio.stream().filter(old -> !old.itemId().equals(itemId)));
    }

    public Decision prefer(Preferences chosen) {
        if (chosen.equals(preferences)) {
            return new Unchanged(this);
        }
        Profile preferring = new Profile(
                userId,
                version + 1,
                account,
                details,
                seller,
                portfolio,
                chosen,
                revisions.withPreferences(version + 1),
                imported);
        return new Announced(preferring, ChangeKind.PREFERENCES_CHANGED);
    }

    /** What a seller did; no part that the owner edits becomes newer by it. */
    Decision measure(SellerFacts facts, Rating rating, LevelPolicy policy) {
        Optional<SellerProfile> measured = seller.map(side -> side.measured(facts, rating, policy));
        return measured.equals(seller)
                ? new Unchanged(this)
                : new Announced(with(account, measured).next(), ChangeKind.SELLER_PROFILE_CHANGED);
    }

    public SellerProfile sellerOrBlank() {
        return seller.orElse(SellerProfile.BLANK);
    }

    public Optional<PortfolioItem> item(String itemId) {
        return portfolio.stream().filter(item -> item.itemId().equals(itemId)).findFirst();
    }

    private Profile next() {
        return new Profile(userId, version + 1, account, details, seller, portfolio, preferences, revisions, imported);
    }

    private Profile with(Account told, Optional<SellerProfile> side) {
        return new Profile(userId, version, told, details, side, portfolio, preferences, revisions, imported);
    }

    private Profile withDetails(Details changed) {
        return new Profile(
                userId,
                version,
                account,
                changed,
                seller,
                portfolio,
                preferences,
                revisions.withDetails(version + 1),
                imported);
    }

    private Profile withSeller(SellerProfile told) {
        return new Profile(
                userId,
                version,
                account,
                details,
                Optional.of(told),
                portfolio,
                preferences,
                revisions.withSeller(version + 1),
                imported);
    }

    private Decision withPortfolio(Stream<PortfolioItem> items) {
        Profile shown = new Profile(
                userId,
                version + 1,
                account,
                details,
                Optional.of(sellerOrBlank()),
                items.toList(),
                preferences,
                revisions,
                imported);
        return new Announced(shown, ChangeKind.PORTFOLIO_CHANGED);
    }
}
