package dev.gigstream.local.catalogue.seed;

import dev.gigstream.local.catalogue.entry.Account;
import dev.gigstream.local.catalogue.entry.Offer;
import dev.gigstream.local.catalogue.entry.Person;
import dev.gigstream.local.catalogue.entry.Person.RatedOffer;
import dev.gigstream.local.catalogue.entry.Profile;
import dev.gigstream.local.catalogue.entry.Profile.Level;
import dev.gigstream.local.catalogue.entry.Profile.SellerSide;
import dev.gigstream.local.catalogue.entry.StableIds;
import dev.gigstream.local.catalogue.entry.Stars;
import dev.gigstream.local.catalogue.seed.Origins.Origin;
import dev.gigstream.local.catalogue.seed.Vocabulary.Trade;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/**
 * Sellers with any number of gigs, made one by one from a seed: the same seed and number make the same people, ids and
 * words, and a larger number makes the same ones and more.
 */
public final class MadeUpPeople implements Iterator<Person> {

    /** Everything made up happened before this day, so that what is published today is newer. */
    private static final Instant LAST_DAY = Instant.parse("2026-10-31T18:00:00Z");

    private static final int MOST_GIGS = 11;
    private static final int OLDEST_DAYS = 2_400;
    /** One gig in so many has reviews: each of them passes through a service, and gigs are what is seeded. */
    private static final int REVIEWED = 8;

    private final Vocabulary vocabulary = Vocabulary.read();
    private final Origins origins = Origins.read();
    private final OfferMaker offers;
    private final long seed;
    private int left;
    private int index;

    public MadeUpPeople(int gigs, long seed, String currency) {
        this.offers = new OfferMaker(vocabulary, currency);
        this.left = gigs;
        this.seed = seed;
    }

    @Override
    public boolean hasNext() {
        return left > 0;
    }

    @Override
    public Person next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        int place = index++;
        Random random = new Random(seed * 1_000_003L + place);
        int gigs = Math.min(left, 1 + random.nextInt(MOST_GIGS));
        left -= gigs;
        return person("seed-" + seed + "-" + place, gigs, random);
    }

    private Person person(String key, int gigs, Random random) {
        Origin origin = origins.pick(random);
        String name = origin.name(random);
        int days = 30 + random.nextInt(OLDEST_DAYS);
        Instant joined = LAST_DAY.minus(Duration.ofDays(days)).minusSeconds(random.nextInt(36_000));
        String userId = StableIds.of(joined, key);
        Trade trade = vocabulary.pick(random);
        List<RatedOffer> made = new ArrayList<>();
        for (int i = 0; i < gigs; i++) {
            // Most people stay in their trade; some offers come from another one.
            Trade of = random.nextInt(4) == 0 ? vocabulary.pick(random) : trade;
            made.add(offer(key + "/" + i, userId, joined, of, 2 + days / 365, random));
        }
        Account account = new Account(userId, key + "@seed.gigstream.dev", name, Set.of("BUYER", "SELLER"), null, true);
        return new Person(account, profile(userId, name, origin, joined, trade, made, random), made);
    }

    private RatedOffer offer(String key, String userId, Instant joined, Trade trade, int years, Random random) {
        long seconds = Duration.between(joined, LAST_DAY).toSeconds();
        Instant published = joined.plusSeconds((long) (seconds * random.nextDouble()));
        Offer offer = offers.make(StableIds.of(published, key), userId, published, trade, years, random);
        Instant newest = published.plusSeconds(
                (long) (Duration.between(published, LAST_DAY).toSeconds() * random.nextDouble()));
        if (random.nextInt(REVIEWED) > 0) {
            return new RatedOffer(offer, Optional.empty());
        }
        List<Long> histogram = ReviewShape.histogram(ReviewShape.reviews(random), 0, random);
        return new RatedOffer(offer, Optional.of(new Stars(histogram, newest)));
    }

    private static Profile profile(
            String userId,
            String name,
            Origin origin,
            Instant joined,
            Trade trade,
            List<RatedOffer> made,
            Random random) {
        Words words = new Words(trade, random);
        long orders = made.stream().mapToLong(_ -> ReviewShape.sales(random)).sum();
        String bio = "%s from %s. %s."
                .formatted(
                        name.substring(0, name.indexOf(' ')),
                        Locale.of("", origin.country()).getDisplayCountry(Locale.ENGLISH),
                        Words.capital(words.thing()));
        SellerSide seller = new SellerSide(
                Words.capital(words.thing()) + " for people who know what they want",
                words.description(2),
                List.of(words.thing(), words.skill()),
                origin.languages(),
                level(orders),
                orders,
                5 + random.nextInt(240));
        return new Profile(userId, name, origin.country(), origin.languages(), bio, joined, seller);
    }

    private static Level level(long orders) {
        if (orders < 10) {
            return Level.NEW;
        }
        if (orders < 60) {
            return Level.LEVEL_ONE;
        }
        return orders < 400 ? Level.LEVEL_TWO : Level.TOP_RATED;
    }
}
