package dev.gigstream.local.catalogue.seed;

import dev.gigstream.local.catalogue.entry.Offer;
import dev.gigstream.local.catalogue.entry.Offer.Answer;
import dev.gigstream.local.catalogue.entry.Offer.Price;
import dev.gigstream.local.catalogue.entry.Offer.Tier;
import dev.gigstream.local.catalogue.seed.Vocabulary.Trade;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Makes one gig of a trade: words, up to three packages and answers that go together. */
final class OfferMaker {

    private static final String[] SMALL = {"Basic", "Starter", "Small", "Essential", "First step", "Light"};
    private static final String[] MIDDLE = {"Standard", "Plus", "Medium", "Popular", "Complete", "Regular"};
    private static final String[] LARGE = {"Premium", "Pro", "Large", "All in", "Studio", "Ultimate"};
    private static final long MOST_CENTS = 1_000_000;
    private static final int MOST_DAYS = 90;

    private final Vocabulary vocabulary;
    private final String currency;

    OfferMaker(Vocabulary vocabulary, String currency) {
        this.vocabulary = vocabulary;
        this.currency = currency;
    }

    Offer make(String gigId, String sellerId, Instant publishedAt, Trade trade, int years, Random random) {
        Words words = new Words(trade, random);
        int days = Math.max(1, (int) Math.round(trade.days() * (0.6 + random.nextDouble())));
        return new Offer(
                gigId,
                sellerId,
                publishedAt,
                words.title(days),
                words.description(years),
                trade.category(),
                words.tags(),
                packages(words, PriceShape.cents(vocabulary.rank(trade, random)), days, random),
                List.of(),
                answers(words, days, random));
    }

    private List<Offer.Package> packages(Words words, long cents, int days, Random random) {
        int count = 1 + Math.min(2, random.nextInt(10) / 2);
        double secondFactor = 1.5 + random.nextDouble();
        double thirdFactor = secondFactor * (1.5 + random.nextDouble());
        int revisions = 1 + random.nextInt(3);
        List<Offer.Package> packages = new ArrayList<>();
        packages.add(offer(Tier.BASIC, SMALL, "One " + words.thing(), cents, days, revisions, random));
        if (count > 1) {
            String more = Words.capital(words.thing()) + " with a second version";
            packages.add(
                    offer(Tier.STANDARD, MIDDLE, more, dearer(cents, secondFactor), days + 2, revisions + 1, random));
        }
        if (count > 2) {
            String all = Words.capital(words.thing()) + ", all versions, sources and a call";
            int most = random.nextInt(4) == 0 ? -1 : revisions + 3;
            packages.add(offer(Tier.PREMIUM, LARGE, all, dearer(cents, thirdFactor), days * 2 + 2, most, random));
        }
        return packages;
    }

    private Offer.Package offer(
            Tier tier, String[] names, String what, long cents, int days, int revisions, Random random) {
        return new Offer.Package(
                tier,
                names[random.nextInt(names.length)],
                what,
                new Price(cents, currency),
                Math.min(days, MOST_DAYS),
                revisions);
    }

    private static long dearer(long cents, double factor) {
        double euros = cents * factor / 100;
        long step = Math.round(PriceShape.step(euros) * 100);
        return Math.min(MOST_CENTS, Math.round(cents * factor / step) * step);
    }

    private static List<Answer> answers(Words words, int days, Random random) {
        List<Answer> all = List.of(
                new Answer("How do we start?", "You send what you have, I ask what is missing, then the clock runs."),
                new Answer(
                        "Can it be faster than " + days + " days?",
                        days > 1 ? "Often by a day; please ask first." : "No, good work needs a night."),
                new Answer("Which files do I get?", "The finished ones and, from the second package on, the sources."),
                new Answer("What if I do not like it?", "We use the revisions, and usually the first is enough."),
                new Answer(
                        "Do you work with " + words.skill() + " only?",
                        "Mostly, but I deliver for other programs as well."));
        int from = random.nextInt(all.size());
        int count = random.nextInt(3);
        return all.subList(from, Math.min(all.size(), from + count));
    }
}
