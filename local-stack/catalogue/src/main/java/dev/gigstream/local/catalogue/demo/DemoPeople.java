package dev.gigstream.local.catalogue.demo;

import dev.gigstream.local.catalogue.demo.DemoFile.Gig;
import dev.gigstream.local.catalogue.demo.DemoFile.Offered;
import dev.gigstream.local.catalogue.demo.DemoFile.Seller;
import dev.gigstream.local.catalogue.entry.Account;
import dev.gigstream.local.catalogue.entry.Offer;
import dev.gigstream.local.catalogue.entry.Offer.Answer;
import dev.gigstream.local.catalogue.entry.Offer.Price;
import dev.gigstream.local.catalogue.entry.Offer.Tier;
import dev.gigstream.local.catalogue.entry.Person;
import dev.gigstream.local.catalogue.entry.Person.RatedOffer;
import dev.gigstream.local.catalogue.entry.Profile;
import dev.gigstream.local.catalogue.entry.Profile.Level;
import dev.gigstream.local.catalogue.entry.Profile.SellerSide;
import dev.gigstream.local.catalogue.entry.StableIds;
import dev.gigstream.local.catalogue.entry.Stars;
import dev.gigstream.local.catalogue.seed.ReviewShape;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

/** The people of the demo catalogue, ready to be loaded: its sellers, and the buyer and admin whose logins are printed. */
public final class DemoPeople {

    private static final Instant LAST_DAY = Instant.parse("2026-10-31T18:00:00Z");
    private static final Instant OPENED = Instant.parse("2026-01-05T09:00:00Z");
    private static final String DEFAULT_CURRENCY = "INR";
    private static final int MINOR_UNITS = 100;
    /** A little more than half of the orders are reviewed. */
    private static final double REVIEWED = 0.55;
    /** Nobody reads more of one gig. */
    private static final int MOST_REVIEWS = 40;

    private DemoPeople() {}

    /** All of them; those with a demo login get the password. */
    public static List<Person> all(String password) {
        Stream<Person> logins = Stream.of(
                login("buyer", "Bela Kapoor", Set.of("BUYER"), password),
                login("admin", "Ada Marsh", Set.of("BUYER", "ADMIN"), password));
        Stream<Person> sellers = DemoFile.sellers().stream().map(seller -> person(seller, password));
        return Stream.concat(logins, sellers).toList();
    }

    private static Person login(String name, String displayName, Set<String> roles, String password) {
        String userId = StableIds.of(OPENED, "demo/" + name);
        Account account = new Account(userId, name + "@demo.gigstream.dev", displayName, roles, password, true);
        Profile profile = new Profile(userId, displayName, "IN", List.of("en", "hi"), null, OPENED, null);
        return new Person(account, profile, List.of());
    }

    private static Person person(Seller seller, String password) {
        Instant joined = seller.since().atStartOfDay(ZoneOffset.UTC).toInstant();
        String userId = StableIds.of(joined, "demo/" + seller.key());
        boolean login = seller.email() != null;
        String email = login ? seller.email() : seller.key() + "@sellers.demo.gigstream.dev";
        Account account =
                new Account(userId, email, seller.name(), Set.of("BUYER", "SELLER"), login ? password : null, true);
        return new Person(account, profile(userId, seller, joined), offers(userId, seller, joined));
    }

    private static Profile profile(String userId, Seller seller, Instant joined) {
        SellerSide side = new SellerSide(
                seller.headline(),
                seller.about(),
                seller.skills(),
                seller.languages(),
                Level.valueOf(seller.level()),
                seller.orders(),
                seller.reply());
        return new Profile(userId, seller.name(), seller.country(), seller.languages(), seller.bio(), joined, side);
    }

    private static List<RatedOffer> offers(String userId, Seller seller, Instant joined) {
        Random random = new Random(seller.key().hashCode());
        List<RatedOffer> offers = new ArrayList<>();
        double[] shares = shares(seller.gigs().size(), random);
        for (int i = 0; i < seller.gigs().size(); i++) {
            Instant published = between(joined, LAST_DAY, random);
            int reviews = (int) Math.min(MOST_REVIEWS, Math.round(seller.orders() * REVIEWED * shares[i]));
            Offer offer = offer(userId, seller, seller.gigs().get(i), published);
            offers.add(new RatedOffer(offer, stars(seller, reviews, between(published, LAST_DAY, random), random)));
        }
        return offers;
    }

    private static Optional<Stars> stars(Seller seller, int reviews, Instant newest, Random random) {
        double tilt = switch (Level.valueOf(seller.level())) {
            case NEW, LEVEL_ONE -> 0.1;
            case LEVEL_TWO -> 0.4;
            case TOP_RATED -> 0.8;
        };
        return reviews == 0
                ? Optional.empty()
                : Optional.of(new Stars(ReviewShape.histogram(reviews, tilt, random), newest));
    }

    private static Offer offer(String userId, Seller seller, Gig gig, Instant published) {
        String currency = seller.currency() == null ? DEFAULT_CURRENCY : seller.currency();
        List<Offer.Package> packages = new ArrayList<>();
        for (int i = 0; i < gig.packages().size(); i++) {
            packages.add(offered(Tier.values()[i], gig.packages().get(i), currency));
        }
        return new Offer(
                StableIds.of(published, seller.key() + "/" + gig.title()),
                userId,
                published,
                gig.title(),
                gig.description(),
                gig.category(),
                gig.tags(),
                packages,
                List.of(),
                gig.faq().stream()
                        .map(pair -> new Answer(pair.getFirst(), pair.getLast()))
                        .toList());
    }

    private static Offer.Package offered(Tier tier, Offered offered, String currency) {
        return new Offer.Package(
                tier,
                offered.name(),
                offered.description(),
                new Price(offered.price() * MINOR_UNITS, currency),
                offered.days(),
                offered.revisions());
    }

    /** The first gigs of a seller sell best. */
    private static double[] shares(int gigs, Random random) {
        double[] shares = new double[gigs];
        double sum = 0;
        for (int i = 0; i < gigs; i++) {
            shares[i] = (0.5 + random.nextDouble()) / (i + 1);
            sum += shares[i];
        }
        for (int i = 0; i < gigs; i++) {
            shares[i] /= sum;
        }
        return shares;
    }

    private static Instant between(Instant from, Instant to, Random random) {
        return from.plusSeconds((long) (Duration.between(from, to).toSeconds() * random.nextDouble()));
    }
}
