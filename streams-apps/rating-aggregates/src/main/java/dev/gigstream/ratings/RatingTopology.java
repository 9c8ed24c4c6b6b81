package dev.gigstream.ratings;

import static dev.gigstream.ratings.RatingNames.*;

import dev.gigstream.events.Topics;
import dev.gigstream.events.ratings.Rating;
import dev.gigstream.events.reviews.ReviewEvent;
import dev.gigstream.streams.AvroSerdes;
import dev.gigstream.streams.Replays;
import java.util.function.Function;
import java.util.function.Predicate;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Grouped;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.KTable;
import org.apache.kafka.streams.kstream.Materialized;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.state.KeyValueStore;

/** The newest state of each review becomes sums per gig, seller and buyer, by taking away and adding; wiring only. */
final class RatingTopology {
    private final StreamsBuilder builder;
    private final Replays replays;
    private final Serde<ReviewEvent> reviewTopic;
    private final Serde<Rating> ratingTopic;

    RatingTopology(StreamsBuilder builder, String application, AvroSerdes avro) {
        this.builder = builder;
        this.replays = new Replays(builder, application);
        this.reviewTopic = avro.topic(ReviewEvent.class);
        this.ratingTopic = avro.topic(Rating.class);
    }

    void wire() {
        KTable<String, CountedReview> reviews = newestReviews();
        KStream<String, RatingSummary> ofGigs = summed(reviews, CountedReview::byBuyer, CountedReview::gigId, GIG);
        KStream<String, RatingSummary> ofSellers =
                summed(reviews, CountedReview::byBuyer, CountedReview::subjectId, SELLER);
        KStream<String, RatingSummary> ofBuyers =
                summed(reviews, review -> !review.byBuyer(), CountedReview::subjectId, BUYER);

        ofGigs.merge(ofSellers, Named.as(ADD_RATINGS_OF_SELLERS))
                .merge(ofBuyers, Named.as(ADD_RATINGS_OF_BUYERS))
                .processValues(MakingRatings::new, Named.as(MAKE_RATING))
                .to(Topics.RATINGS, Produced.with(Serdes.String(), ratingTopic).withName(WRITE_RATINGS));
    }

    private KTable<String, CountedReview> newestReviews() {
        return builder.stream(
                        Topics.REVIEWS,
                        Consumed.with(Serdes.String(), reviewTopic).withName(READ_REVIEWS))
                .merge(replays.of(Topics.REVIEWS, reviewTopic, TAKE_REPLAYED_REVIEWS), Named.as(ADD_REPLAYED_REVIEWS))
                .filter((_, event) -> CountedReview.mayChangeRating(event), Named.as(DROP_WHAT_CHANGES_NO_RATING))
                .map(
                        (_, event) -> KeyValue.pair(CountedReview.key(event), CountedReview.of(event)),
                        Named.as(KEY_BY_ORDER_AND_ROLE))
                .groupByKey(Grouped.with(REVIEWS_BY_ORDER_AND_ROLE, Serdes.String(), RatingSerdes.REVIEWS))
                .reduce(CountedReview::orNewer, Named.as(KEEP_NEWEST_REVIEW), stored(REVIEWS, RatingSerdes.REVIEWS));
    }

    private static KStream<String, RatingSummary> summed(
            KTable<String, CountedReview> reviews,
            Predicate<CountedReview> ratesIt,
            Function<CountedReview, String> id,
            Subject subject) {
        return reviews.filter((_, review) -> review.visible() && ratesIt.test(review), Named.as(subject.keepVisible()))
                .groupBy(
                        (_, review) -> KeyValue.pair(subject.keyOf(id.apply(review)), review.given()),
                        Grouped.with(subject.stars(), Serdes.String(), RatingSerdes.STARS))
                .aggregate(
                        () -> RatingSummary.NONE,
                        (_, stars, sum) -> sum.plus(stars),
                        (_, stars, sum) -> sum.minus(stars),
                        Named.as(subject.sum()),
                        stored(subject.ratings(), RatingSerdes.SUMMARIES))
                .toStream(Named.as(subject.list()));
    }

    private static <T> Materialized<String, T, KeyValueStore<Bytes, byte[]>> stored(String name, Serde<T> values) {
        return Materialized.<String, T, KeyValueStore<Bytes, byte[]>>as(name)
                .withKeySerde(Serdes.String())
                .withValueSerde(values);
    }
}
