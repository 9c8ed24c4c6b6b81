package dev.gigstream.users.profile;

import static dev.gigstream.users.SomeProfiles.anImport;
import static dev.gigstream.users.SomeProfiles.anItem;
import static dev.gigstream.users.SomeProfiles.buyer;
import static dev.gigstream.users.SomeProfiles.buyersProfile;
import static dev.gigstream.users.SomeProfiles.sellersProfile;
import static dev.gigstream.users.SomeProfiles.told;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gigstream.users.profile.Decision.Announced;
import dev.gigstream.users.profile.Decision.Noted;
import dev.gigstream.users.profile.Decision.Rejected;
import dev.gigstream.users.profile.Decision.Unchanged;
import dev.gigstream.users.profile.Preferences.Muted;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ProfileTest {

    private static final SellerProfile.Words WORDS =
            new SellerProfile.Words("Logos in a day", "I draw.", List.of("logo"), List.of("en"));

    @Test
    void beginsWithVersionOneAndTheNameFromSignUp() {
        Announced created = Profile.signedUp(buyer("ben"));

        assertThat(created.kind()).isEqualTo(ChangeKind.CREATED);
        assertThat(created.profile().version()).isEqualTo(1);
        assertThat(created.profile().details().displayName()).isEqualTo("Asha ben");
        assertThat(created.profile().seller()).isEmpty();
    }

    @Test
    void aSellerBeginsWithABlankPage() {
        assertThat(sellersProfile().seller()).contains(SellerProfile.BLANK);
    }

    @Test
    void anOlderOrRepeatedAccountEventChangesNothing() {
        Profile profile = Profile.signedUp(told("asha", 3, true, "BUYER")).profile();

        assertThat(profile.hear(told("asha", 3, false, "BUYER").account())).isInstanceOf(Unchanged.class);
        assertThat(profile.hear(told("asha", 2, false, "BUYER").account())).isInstanceOf(Unchanged.class);
    }

    @Test
    void suspensionTakesTheGoodStandingAndReinstatementGivesItBack() {
        Profile suspended =
                announced(buyersProfile().hear(told("ben", 2, false, "BUYER").account()), ChangeKind.STANDING_CHANGED);
        Profile reinstated =
                announced(suspended.hear(told("ben", 3, true, "BUYER").account()), ChangeKind.STANDING_CHANGED);

        assertThat(suspended.account().goodStanding()).isFalse();
        assertThat(suspended.version()).isEqualTo(2);
        assertThat(reinstated.account().goodStanding()).isTrue();
        assertThat(reinstated.version()).isEqualTo(3);
    }

    @Test
    void becomingASellerOpensABlankPage() {
        Decision decision =
                buyersProfile().hear(told("ben", 2, true, "BUYER", "SELLER").account());

        Profile seller = announced(decision, ChangeKind.SELLER_PROFILE_CHANGED);
        assertThat(seller.seller()).contains(SellerProfile.BLANK);
    }

    @Test
    void whatOnlyTheAccountKnowsIsNotedWithoutANewVersion() {
        Decision decision =
                buyersProfile().hear(told("ben", 2, true, "BUYER", "ADMIN").account());

        assertThat(decision).isInstanceOfSatisfying(Noted.class, noted -> {
            assertThat(noted.profile().version()).isEqualTo(1);
            assertThat(noted.profile().account().roles()).contains("ADMIN");
        });
    }

    @Test
    void versionsHaveNoGapAndPartsKnowTheirOwn() {
        Profile first = sellersProfile();

        Profile second = announced(first.present(WORDS, Optional.empty()), ChangeKind.SELLER_PROFILE_CHANGED);
        Profile third = announced(second.show(anItem("item")), ChangeKind.PORTFOLIO_CHANGED);
        Profile fourth = announced(
                third.prefer(
                        Preferences.without(List.of(new Muted(NotificationKind.MESSAGE, NotificationChannel.EMAIL)))),
                ChangeKind.PREFERENCES_CHANGED);

        assertThat(List.of(second.version(), third.version(), fourth.version())).containsExactly(2L, 3L, 4L);
        assertThat(fourth.revisions()).isEqualTo(new Revisions(1, 2, 4));
        assertThat(fourth.item("item").orElseThrow().revision()).isEqualTo(3);
    }

    @Test
    void sayingTheSameAgainIsNoChange() {
        Profile profile = announced(
                sellersProfile().present(WORDS, Optional.of("https://example.org/a.png")),
                ChangeKind.SELLER_PROFILE_CHANGED);

        assertThat(profile.present(WORDS, Optional.of("https://example.org/a.png")))
                .isInstanceOf(Unchanged.class);
        assertThat(profile.present(WORDS, Optional.empty())).isInstanceOf(Unchanged.class);
        assertThat(profile.describe(profile.details())).isInstanceOf(Unchanged.class);
        assertThat(profile.prefer(profile.preferences())).isInstanceOf(Unchanged.class);
    }

    @Test
    void aSellersWordsChangeNothingThatWasEarned() {
        Profile imported = Profile.imported(anImport("asha")).profile();

        Profile presented = announced(imported.present(WORDS, Optional.empty()), ChangeKind.SELLER_PROFILE_CHANGED);

        SellerProfile seller = presented.seller().orElseThrow();
        assertThat(seller.headline()).isEqualTo("Logos in a day");
        assertThat(seller.level()).isEqualTo(SellerLevel.LEVEL_TWO);
        assertThat(seller.completedOrders()).isEqualTo(120);
    }

    @Test
    void aPortfolioHoldsSoManyItems() {
        Profile full = sellersProfile();
        for (int i = 0; i < Profile.MAX_PORTFOLIO_ITEMS; i++) {
            full = announced(full.show(anItem("item-" + i)), ChangeKind.PORTFOLIO_CHANGED);
        }

        assertThat(full.show(anItem("one-more")))
                .isEqualTo(new Rejected(new ProfileRejection.PortfolioFull(Profile.MAX_PORTFOLIO_ITEMS)));
    }

    @Test
    void reworksAndTakesDownOnlyItemsThatAreThere() {
        Profile profile = announced(sellersProfile().show(anItem("item")), ChangeKind.PORTFOLIO_CHANGED);

        assertThat(profile.rework(anItem("other"))).isInstanceOf(Rejected.class);
        assertThat(profile.takeDown("other")).isInstanceOf(Rejected.class);
        assertThat(profile.rework(anItem("item"))).isInstanceOf(Unchanged.class);
        assertThat(announced(profile.takeDown("item"), ChangeKind.PORTFOLIO_CHANGED)
                        .portfolio())
                .isEmpty();
    }

    @Test
    void importAndAccountAgreeWhicheverComesFirst() {
        Account.Told account = told("asha", 1, true, "BUYER", "SELLER");

        Profile accountFirst =
                announced(Profile.signedUp(account).profile().fillIn(anImport("asha")), ChangeKind.CHANGED);
        Decision importFirst = Profile.imported(anImport("asha")).profile().hear(account.account());

        assertThat(importFirst).isInstanceOfSatisfying(Noted.class, noted -> {
            assertThat(noted.profile().details()).isEqualTo(accountFirst.details());
            assertThat(noted.profile().seller()).isEqualTo(accountFirst.seller());
            assertThat(noted.profile().account()).isEqualTo(accountFirst.account());
        });
    }

    @Test
    void aSecondImportNeverUndoesWhatTheOwnerWrote() {
        Profile edited = announced(
                Profile.imported(anImport("asha")).profile().present(WORDS, Optional.empty()),
                ChangeKind.SELLER_PROFILE_CHANGED);

        assertThat(edited.fillIn(anImport("asha"))).isEqualTo(new Unchanged(edited));
    }

    private static Profile announced(Decision decision, ChangeKind kind) {
        assertThat(decision)
                .isInstanceOfSatisfying(
                        Announced.class,
                        announced -> assertThat(announced.kind()).isEqualTo(kind));
        return ((Announced) decision).profile();
    }
}
