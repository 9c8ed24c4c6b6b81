package dev.gigstream.local.catalogue.review;

import dev.gigstream.local.catalogue.entry.Offer;
import dev.gigstream.local.catalogue.entry.Person;
import dev.gigstream.local.catalogue.entry.Person.RatedOffer;
import dev.gigstream.local.catalogue.entry.Review;
import dev.gigstream.local.catalogue.entry.StableIds;
import dev.gigstream.local.catalogue.entry.Stars;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Turns the stars of gigs into single reviews with words, written by other people of the same part. The same gig has the
 * same reviews each time; only who wrote them depends on the company.
 */
public final class ReviewMaker {

    private static final int LEVELS = 5;
    /** One in so many is answered. */
    private static final int ANSWERED = 6;

    private final ReviewWords words = ReviewWords.read();

    public List<Review> reviews(List<Person> people) {
        List<Review> reviews = new ArrayList<>();
        for (Person seller : people) {
            List<String> others = people.stream()
                    .map(person -> person.profile().userId())
                    .filter(id -> !id.equals(seller.profile().userId()))
                    .toList();
            if (!others.isEmpty()) {
                seller.offers().forEach(rated -> add(rated, others, reviews));
            }
        }
        return reviews;
    }

    private void add(RatedOffer rated, List<String> authors, List<Review> reviews) {
        rated.stars().ifPresent(stars -> {
            Random random = new Random(rated.offer().gigId().hashCode());
            int place = 0;
            for (int level = 1; level <= LEVELS; level++) {
                for (long i = 0; i < stars.histogram().get(level - 1); i++) {
                    reviews.add(review(rated.offer(), stars, level, place++, authors, random));
                }
            }
        });
    }

    private Review review(Offer offer, Stars stars, int level, int place, List<String> authors, Random random) {
        Duration span = Duration.between(offer.publishedAt(), stars.newest());
        Instant at = offer.publishedAt().plusMillis((long) (span.toMillis() * random.nextDouble()));
        return new Review(
                StableIds.of(at, offer.gigId() + "/review/" + place),
                offer.gigId(),
                authors.get(random.nextInt(authors.size())),
                offer.sellerId(),
                Review.Role.BUYER,
                level,
                words.comment(level, offer.title(), random),
                at,
                random.nextInt(ANSWERED) == 0 ? words.reply(level, random) : null,
                random.nextInt(3) == 0 ? random.nextInt(9) : 0);
    }
}
