package dev.gigstream.gigindex.document;

import dev.gigstream.events.gigs.GigEvent;
import dev.gigstream.events.profiles.ProfileEvent;
import dev.gigstream.events.ratings.Rating;
import dev.gigstream.events.search.GigDocument;
import dev.gigstream.streams.AvroSerdes;
import org.apache.kafka.common.serialization.Serde;

/** How records are written on the topics others use ({@code …Topic}) and within this app. */
record GigIndexSerdes(
        Serde<GigEvent> gigTopic,
        Serde<ProfileEvent> profileTopic,
        Serde<Rating> ratingTopic,
        Serde<GigDocument> documentTopic,
        Serde<ProfileEvent> profiles,
        Serde<Rating> ratings,
        Serde<GigDocument> documents) {
    static GigIndexSerdes of(AvroSerdes avro) {
        return new GigIndexSerdes(
                avro.topic(GigEvent.class),
                avro.topic(ProfileEvent.class),
                avro.topic(Rating.class),
                avro.topic(GigDocument.class),
                avro.internal(ProfileEvent.class),
                avro.internal(Rating.class),
                avro.internal(GigDocument.class));
    }
}
