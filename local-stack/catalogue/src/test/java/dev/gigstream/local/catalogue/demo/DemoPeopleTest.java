package dev.gigstream.local.catalogue.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gigstream.local.catalogue.GigRules;
import dev.gigstream.local.catalogue.entry.Account;
import dev.gigstream.local.catalogue.entry.Offer;
import dev.gigstream.local.catalogue.entry.Person;
import dev.gigstream.local.catalogue.entry.Person.RatedOffer;
import dev.gigstream.local.catalogue.entry.Profile;
import dev.gigstream.local.catalogue.entry.Profile.SellerSide;
import dev.gigstream.local.catalogue.entry.Stars;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class DemoPeopleTest {

    private static final List<Person> PEOPLE = DemoPeople.all("a password for tests");
    private static final List<Person> SELLERS =
            PEOPLE.stream().filter(person -> !person.offers().isEmpty()).toList();
    private static final List<Offer> OFFERS = SELLERS.stream()
            .flatMap(person -> person.offers().stream())
            .map(RatedOffer::offer)
            .toList();

    @Test
    void fillsEveryLeafOfTheTree() {
        assertThat(SELLERS).hasSizeBetween(55, 65);
        assertThat(OFFERS).hasSizeBetween(280, 320);
        assertThat(OFFERS).extracting(Offer::category).containsAll(GigRules.leaves());
    }

    @Test
    void keepsTheRulesOfGigService() {
        assertThat(titlesUnless(offer -> GigRules.broken(offer).isEmpty())).isEmpty();
    }

    @Test
    void saysNothingTwice() {
        assertThat(OFFERS).extracting(Offer::title).doesNotHaveDuplicates();
        assertThat(sentencesOf(OFFERS, Offer::description)).doesNotHaveDuplicates();
        assertThat(SELLERS).extracting(person -> person.profile().bio()).doesNotHaveDuplicates();
        assertThat(sellerSides()).extracting(SellerSide::headline).doesNotHaveDuplicates();
        assertThat(sentencesOf(sellerSides(), SellerSide::description)).doesNotHaveDuplicates();
    }

    @Test
    void tellsEnoughToChoose() {
        assertThat(titlesUnless(offer -> offer.description().length() >= 120)).isEmpty();
        assertThat(titlesUnless(offer -> sentences(offer.description()).size() >= 2))
                .isEmpty();
        assertThat(titlesUnless(offer -> offer.packages().size() == 3)).isEmpty();
        assertThat(titlesUnless(offer -> offer.tags().size() >= 3)).isEmpty();
        assertThat(titlesUnless(offer -> !offer.faq().isEmpty())).isEmpty();
    }

    @Test
    void asksMoreForLargerPackages() {
        assertThat(titlesUnless(offer -> isRising(offer.packages()))).isEmpty();
    }

    @Test
    void isMostlyInRupees() {
        long rupees = OFFERS.stream()
                .filter(offer -> offer.packages().getFirst().price().currency().equals("INR"))
                .count();

        assertThat(rupees).isGreaterThan(OFFERS.size() / 3);
        assertThat(OFFERS)
                .extracting(offer -> offer.packages().getFirst().price().currency())
                .containsOnly("INR", "EUR", "USD");
    }

    @Test
    void fitsTheProfilesOfUserService() {
        assertThat(PEOPLE).extracting(Person::profile).allSatisfy(profile -> {
            assertThat(profile.displayName()).hasSizeBetween(1, 80);
            assertThat(profile.country()).matches("[A-Z]{2}");
            assertThat(profile.languages()).isNotEmpty().allMatch(tag -> tag.matches("[a-z]{2}"));
            assertThat(Objects.requireNonNullElse(profile.bio(), "")).hasSizeLessThanOrEqualTo(1_000);
        });
        assertThat(sellerSides()).allSatisfy(side -> {
            assertThat(side.headline()).hasSizeBetween(1, 120);
            assertThat(side.skills()).isNotEmpty();
        });
    }

    @Test
    void givesThePasswordToTheThreeLoginsOnly() {
        Set<String> logins = PEOPLE.stream()
                .map(Person::account)
                .filter(account -> account.password() != null)
                .map(Account::email)
                .collect(Collectors.toSet());

        assertThat(logins)
                .containsExactlyInAnyOrder(
                        "buyer@demo.gigstream.dev", "seller@demo.gigstream.dev", "admin@demo.gigstream.dev");
        assertThat(PEOPLE.getFirst().account()).asString().doesNotContain("a password for tests");
    }

    @Test
    void letsTheDemoSellerOwnAFewGigs() {
        Person seller = PEOPLE.stream()
                .filter(person -> person.account().email().equals("seller@demo.gigstream.dev"))
                .findFirst()
                .orElseThrow();

        assertThat(seller.offers()).hasSizeGreaterThanOrEqualTo(3);
        assertThat(seller.account().roles()).contains("SELLER");
    }

    @Test
    void isTheSameEachTimeItIsRead() {
        assertThat(DemoPeople.all("a password for tests")).isEqualTo(PEOPLE);
        assertThat(PEOPLE).extracting(person -> person.account().userId()).doesNotHaveDuplicates();
        assertThat(OFFERS).extracting(Offer::gigId).doesNotHaveDuplicates();
    }

    @Test
    void countsTheReviewsOfASellerOverAllGigs() {
        Person seller = SELLERS.getFirst();

        long reviews = seller.offers().stream()
                .flatMap(rated -> rated.stars().stream())
                .mapToLong(Stars::count)
                .sum();

        assertThat(seller.stars().orElseThrow().count()).isEqualTo(reviews).isPositive();
    }

    private static List<String> titlesUnless(Predicate<Offer> rule) {
        return OFFERS.stream().filter(rule.negate()).map(Offer::title).toList();
    }

    private static boolean isRising(List<Offer.Package> packages) {
        List<Long> prices =
                packages.stream().map(each -> each.price().amountMinor()).toList();
        return prices.equals(prices.stream().sorted().distinct().toList());
    }

    private static List<SellerSide> sellerSides() {
        return SELLERS.stream().map(Person::profile).map(Profile::seller).toList();
    }

    private static <T> List<String> sentencesOf(List<T> things, Function<T, String> text) {
        return things.stream()
                .flatMap(thing -> sentences(text.apply(thing)).stream())
                .toList();
    }

    private static List<String> sentences(String text) {
        return Arrays.asList(text.split("(?<=[.?!]) "));
    }
}
