package dev.gigstream.gigindex.document;

import static dev.gigstream.gigindex.document.GigIndexNames.*;

import dev.gigstream.events.Topics;
import dev.gigstream.events.profiles.ProfileEvent;
import dev.gigstream.events.ratings.Rating;
import dev.gigstream.events.search.GigDocument;
import dev.gigstream.streams.Replays;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.kstream.Aggregator;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Grouped;
import org.apache.kafka.streams.kstream.KGroupedStream;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.KTable;
import org.apache.kafka.streams.kstream.Materialized;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.kstream.Repartitioned;
import org.apache.kafka.streams.kstream.TableJoined;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;

/** Gigs, their ratings and their sellers become one search document per gig; wiring only. */
final class GigIndexTopology {
    /** Of the topics read here, as topics.yaml has them; they never change. */
    private static final int PARTITIONS = 6;

    private final StreamsBuilder builder;
    private final Replays replays;
    private final GigIndexSerdes serdes;

    GigIndexTopology(StreamsBuilder builder, String application, GigIndexSerdes serdes) {
        this.builder = builder;
        this.replays = new Replays(builder, application);
        this.serdes = serdes;
    }

    void wire() {
        KTable<String, Newest<GigDocument>> gigs = newestGigs();
        KTable<String, Newest<Rating>> ratings = newestRatings();
        KTable<String, Newest<ProfileEvent>> sellers = newestSellers();

        // A join's result does not know its serde; naming it in a step of its own costs no store.
        KTable<String, Newest<GigDocument>> ratedGigs = gigs.leftJoin(ratings, Joins::withRating, Named.as(JOIN_RATING))
                .mapValues(
                        gig -> gig,
                        Named.as(RATED_GIGS),
                        Materialized.with(Serdes.String(), new NewestSerde<>(serdes.documents())));
        KTable<String, Newest<GigDocument>> documents = ratedGigs.leftJoin(
                sellers,
                Joins::sellerOf,
                Joins::withSeller,
                TableJoined.as(JOIN_SELLER),
                // The join insists on a store for its result. It only compares with it, and no result is null, so that
                // what it has forgotten is written again and never lost.
                Materialized.<String, Newest<GigDocument>>as(Stores.lruMap(JOINED_DOCUMENTS, 1))
                        .withKeySerde(Serdes.String())
                        .withValueSerde(new NewestSerde<>(serdes.documents()))
                        .withLoggingDisabled());

        documents
                .toStream(Named.as(LIST_DOCUMENTS))
                .processValues(new DocumentVersions.Supplier(), Named.as(DROP_UNCHANGED))
                .to(
                        Topics.GIG_DOCUMENTS,
                        Produced.with(Serdes.String(), serdes.documentTopic()).withName(WRITE_DOCUMENTS));
    }

    private KTable<String, Newest<GigDocument>> newestGigs() {
        KStream<String, Newest<GigDocument>> replayed = replays.of(Topics.GIGS, serdes.gigTopic(), TAKE_REPLAYED_GIGS)
                .mapValues(Sources::gig, Named.as(TAKE_REPLAYED_GIG))
                .repartition(spread(REPLAYED_GIGS, serdes.documents()));
        return newest(
                builder.stream(Topics.GIGS, from(READ_GIGS, serdes.gigTopic()))
                        .mapValues(Sources::gig, Named.as(TAKE_GIG))
                        .merge(replayed, Named.as(ADD_REPLAYED_GIGS))
                        .groupByKey(),
                (key, change, known) -> change.orNewer(known),
                KEEP_NEWEST_GIG,
                stored(GIGS, serdes.documents()));
    }

    private KTable<String, Newest<ProfileEvent>> newestSellers() {
        KStream<String, Newest<ProfileEvent>> replayed = replays.of(
                        Topics.PROFILES, serdes.profileTopic(), TAKE_REPLAYED_PROFILES)
                .mapValues(Sources::seller, Named.as(TAKE_REPLAYED_SELLER))
                .repartition(spread(REPLAYED_SELLERS, serdes.profiles()));
        return newest(
                builder.stream(Topics.PROFILES, from(READ_PROFILES, serdes.profileTopic()))
                        .mapValues(Sources::seller, Named.as(TAKE_SELLER))
                        .merge(replayed, Named.as(ADD_REPLAYED_SELLERS))
                        .groupByKey(),
                (key, change, known) -> change.orNewer(known),
                KEEP_NEWEST_SELLER,
                stored(SELLERS, serdes.profiles()));
    }

    private KTable<String, Newest<Rating>> newestRatings() {
        KStream<String, Newest<Rating>> gigRatings = builder.stream(
                        Topics.RATINGS, from(READ_RATINGS, serdes.ratingTopic()))
                .merge(
                        replays.of(Topics.RATINGS, serdes.ratingTopic(), TAKE_REPLAYED_RATINGS),
                        Named.as(ADD_REPLAYED_RATINGS))
                .filter(RatingKeys::isOfGig, Named.as(KEEP_GIG_RATINGS))
                .mapValues(Sources::rating, Named.as(TAKE_RATING))
                .selectKey(RatingKeys::gigId, Named.as(KEY_BY_GIG));
        return newest(
                gigRatings.groupByKey(
                        Grouped.with(RATINGS_BY_GIG, Serdes.String(), new NewestSerde<>(serdes.ratings()))),
                GigIndexTopology::newestRating,
                KEEP_NEWEST_RATING,
                stored(RATINGS, serdes.ratings()));
    }

    /** Replays come on one partition; the stores are spread over as many as their topics. */
    private static <T> Repartitioned<String, Newest<T>> spread(String name, Serde<T> values) {
        return Repartitioned.with(Serdes.String(), new NewestSerde<>(values))
                .withName(name)
                .withNumberOfPartitions(PARTITIONS);
    }

    private static <T> KTable<String, Newest<T>> newest(
            KGroupedStream<String, Newest<T>> changes,
            Aggregator<String, Newest<T>, Newest<T>> choice,
            String name,
            Materialized<String, Newest<T>, KeyValueStore<Bytes, byte[]>> store) {
        return changes.aggregate(() -> null, choice, Named.as(name), store);
    }

    /** Unlike a gig or a seller, a rating may come back after its last review was taken away. */
    private static Newest<Rating> newestRating(String gigId, Newest<Rating> change, Newest<Rating> known) {
        return change.isErased() ? Newest.nothing() : change.orNewer(known);
    }

    private static <T> Consumed<String, T> from(String name, Serde<T> values) {
        return Consumed.with(Serdes.String(), values).withName(name);
    }

    private static <T> Materialized<String, Newest<T>, KeyValueStore<Bytes, byte[]>> stored(
            String name, Serde<T> values) {
        return Materialized.<String, Newest<T>, KeyValueStore<Bytes, byte[]>>as(name)
                .withKeySerde(Serdes.String())
                .withValueSerde(new NewestSerde<>(values));
    }
}
