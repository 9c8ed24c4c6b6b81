package dev.gigstream.local.catalogue.seed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.data.Percentage.withPercentage;

import dev.gigstream.local.catalogue.GigRules;
import dev.gigstream.local.catalogue.entry.Offer;
import dev.gigstream.local.catalogue.entry.Person;
import dev.gigstream.local.catalogue.entry.Person.RatedOffer;
import dev.gigstream.local.catalogue.entry.Stars;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MadeUpPeopleTest {

    private static final int GIGS = 25_000;
    private static final List<Person> PEOPLE = people(GIGS, 1);
    private static final List<RatedOffer> RATED =
            PEOPLE.stream().flatMap(person -> person.offers().stream()).toList();
    private static final List<Stars> STARS =
            RATED.stream().flatMap(rated -> rated.stars().stream()).toList();
    private static final long[] CENTS = RATED.stream()
            .mapToLong(rated -> rated.offer().packages().getFirst().price().amountMinor())
            .sorted()
            .toArray();

    @Test
    void makesAsManyGigsAsAskedForByASixthAsManySellers() {
        assertThat(RATED).hasSize(GIGS);
        assertThat((double) PEOPLE.size()).isCloseTo(GIGS / 6.0, withPercentage(5));
    }

    @ParameterizedTest
    @CsvSource({"0.10, 4", "0.50, 22", "0.90, 133", "0.99, 640"})
    void asksPricesOfTheKnownShape(double share, double euros) {
        assertThat(CENTS[(int) (GIGS * share)] / 100.0).isCloseTo(euros, withPercentage(10));
    }

    @Test
    void hasReviewsOfOneGigInEight() {
        assertThat((double) STARS.size()).isCloseTo(GIGS / 8.0, withPercentage(10));
    }

    @Test
    void spreadsReviewsByZipfsLaw() {
        double[] shares = new double[9];
        STARS.forEach(stars -> {
            int count = (int) stars.count();
            if (count < shares.length) {
                shares[count] += 1.0 / STARS.size();
            }
        });
        double normed = IntStream.rangeClosed(1, ReviewShape.MOST_REVIEWS)
                .mapToDouble(k -> Math.pow(k, -1.4))
                .sum();

        for (int k = 1; k < shares.length; k++) {
            assertThat(shares[k]).as("%d reviews", k).isCloseTo(Math.pow(k, -1.4) / normed, within(0.03));
        }
    }

    @ParameterizedTest
    @CsvSource({"5, 56", "4, 22", "3, 12", "2, 7", "1, 4"})
    void givesStarsInTheKnownParts(int stars, int part) {
        long all = STARS.stream().mapToLong(Stars::count).sum();
        long given = STARS.stream()
                .mapToLong(each -> each.histogram().get(stars - 1))
                .sum();

        assertThat(100.0 * given / all).isCloseTo(part * 100.0 / 101, within(1.5));
    }

    @Test
    void keepsTheRulesOfGigService() {
        List<String> broken = RATED.stream()
                .map(RatedOffer::offer)
                .flatMap(offer -> GigRules.broken(offer).stream().map(rule -> offer.title() + ": " + rule))
                .toList();

        assertThat(broken).isEmpty();
    }

    @Test
    void neverLeavesTheRangeOfPrices() {
        long dearest = RATED.stream()
                .flatMap(rated -> rated.offer().packages().stream())
                .mapToLong(each -> each.price().amountMinor())
                .max()
                .orElseThrow();

        assertThat(CENTS[0]).isGreaterThanOrEqualTo(100);
        assertThat(dearest).isLessThanOrEqualTo(1_000_000);
    }

    @Test
    void writesTitlesThatDiffer() {
        var titles = new HashSet<String>();
        RATED.forEach(rated -> titles.add(rated.offer().title()));

        assertThat(titles).hasSizeGreaterThan(GIGS * 8 / 10);
    }

    @Test
    void offersInEveryCategory() {
        assertThat(RATED).extracting(rated -> rated.offer().category()).containsAll(GigRules.leaves());
        assertThat(Vocabulary.read().trades())
                .extracting(Vocabulary.Trade::category)
                .containsExactlyInAnyOrderElementsOf(GigRules.leaves());
    }

    @Test
    void isTheSameForTheSameSeedAndAnotherForAnother() {
        assertThat(people(500, 7)).isEqualTo(people(500, 7));
        assertThat(idsOf(people(500, 7))).doesNotContainAnyElementsOf(idsOf(people(500, 8)));
    }

    @Test
    void beginsALargerNumberWithTheSamePeople() {
        List<Person> few = people(300, 7);
        List<Person> many = people(600, 7);

        assertThat(many.subList(0, few.size() - 1)).isEqualTo(few.subList(0, few.size() - 1));
    }

    @Test
    void neverUsesAnIdTwice() {
        assertThat(idsOf(PEOPLE)).doesNotHaveDuplicates();
        assertThat(PEOPLE).extracting(person -> person.account().email()).doesNotHaveDuplicates();
    }

    @Test
    void endsWhenAllAreMade() {
        var people = new MadeUpPeople(1, 1, "EUR");
        people.next();

        assertThat(people.hasNext()).isFalse();
        assertThatThrownBy(people::next).isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void tellsPricesInTheCurrencyAskedFor() {
        Offer offer = new MadeUpPeople(1, 1, "INR").next().offers().getFirst().offer();

        assertThat(offer.packages()).allMatch(each -> each.price().currency().equals("INR"));
    }

    private static List<Person> people(int gigs, long seed) {
        List<Person> people = new ArrayList<>();
        new MadeUpPeople(gigs, seed, "EUR").forEachRemaining(people::add);
        return people;
    }

    private static List<String> idsOf(List<Person> people) {
        return people.stream()
                .flatMap(person -> person.offers().stream())
                .map(rated -> rated.offer().gigId())
                .toList();
    }
}
