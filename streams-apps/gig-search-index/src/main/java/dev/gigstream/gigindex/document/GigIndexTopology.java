package dev.gigstream.gigindex.document;

import static dev.gigstream.gigindex.document.GigIndexNames.*;

import dev.gigstream.events.Topics;
import dev.gigstream.events.profiles.ProfileEvent;
import dev.gigstream.events.ratings.Rating;
import dev.gigstream.events.search.GigDocument;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Grouped;
import org.apache.kafka.streams.kstream.KGroupedStream;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.KTable;
import org.apache.kafka.streams.kstream.Materialized;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.kstream.TableJoined;
import org.apache.kafka.streams.state.KeyValueStore;

/** Gigs, their ratings and their sellers become one search document per gig; wiring only. */
final class GigIndexTopology {
    private final StreamsBuilder builder;
    private final GigIndexSerdes serdes;

    GigIndexTopology(StreamsBuilder builder, GigIndexSerdes serdes) {
        this.builder = builder;
        this.serdes = serdes;
    }

    void wire() {
        KTable<String, Newest<GigDocument>> gigs = newestGigs();
        KTable<String, Newest<Rating>> ratings = newestRatings();
        KTable<String, Newest<ProfileEvent>> sellers = newestSellers();

        // No store: these two steps are computed from the two tables whenever they are needed.
        KTable<String, GigDocument> shownGigs = gigs.leftJoin(ratings, Joins::withRating, Named.as(JOIN_RATING))
                .mapValues(Newest::valueOf, Named.as(SHOW_GIG), Materialized.with(Serdes.String(), serdes.documents()));
        KTable<String, GigDocument> documents = shownGigs.leftJoin(
                sellers,
                GigDocument::getSellerId,
                Joins::withSeller,
                TableJoined.as(JOIN_SELLER),
                // The join insists on a store for its result; nobody reads it, so it has no changelog.
                Materialized.<String, GigDocument, KeyValueStore<Bytes, byte[]>>as(JOINED_DOCUMENTS)
                        .withKeySerde(Serdes.String())
                        .withValueSerde(serdes.documents())
                        .withLoggingDisabled());

        documents
                .toStream(Named.as(LIST_DOCUMENTS))
                .processValues(new DocumentVersions.Supplier(), Named.as(DROP_UNCHANGED))
                .to(
                        Topics.GIG_DOCUMENTS,
                        Produced.with(Serdes.String(), serdes.documentTopic()).withName(WRITE_DOCUMENTS));
    }

    private KTable<String, Newest<GigDocument>> newestGigs() {
        return newest(
                builder.stream(Topics.GIGS, from(READ_GIGS, serdes.gigTopic()))
                        .mapValues(Sources::gig, Named.as(TAKE_GIG))
                        .groupByKey(),
                KEEP_NEWEST_GIG,
                stored(GIGS, serdes.documents()));
    }

    private KTable<String, Newest<ProfileEvent>> newestSellers() {
        return newest(
                builder.stream(Topics.PROFILES, from(READ_PROFILES, serdes.profileTopic()))
                        .mapValues(Sources::seller, Named.as(TAKE_SELLER))
                        .groupByKey(),
                KEEP_NEWEST_SELLER,
                stored(SELLERS, serdes.profiles()));
    }

    private KTable<String, Newest<Rating>> newestRatings() {
        KStream<String, Newest<Rating>> gigRatings = builder.stream(
                        Topics.RATINGS, from(READ_RATINGS, serdes.ratingTopic()))
                .filter(RatingKeys::isOfGig, Named.as(KEEP_GIG_RATINGS))
                .mapValues(Sources::rating, Named.as(TAKE_RATING))
                .selectKey(RatingKeys::gigId, Named.as(KEY_BY_GIG));
        return newest(
                gigRatings.groupByKey(
                        Grouped.with(RATINGS_BY_GIG, Serdes.String(), new NewestSerde<>(serdes.ratings()))),
                KEEP_NEWEST_RATING,
                stored(RATINGS, serdes.ratings()));
    }

    private static <T> KTable<String, Newest<T>> newest(
            KGroupedStream<String, Newest<T>> changes,
            String name,
            Materialized<String, Newest<T>, KeyValueStore<Bytes, byte[]>> store) {
        return changes.aggregate(() -> null, (key, change, known) -> change.orNewer(known), Named.as(name), store);
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
