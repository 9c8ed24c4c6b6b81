package dev.gigstream.gigindex.document;

import dev.gigstream.events.gigs.GigEvent;
import dev.gigstream.events.profiles.ProfileEvent;
import dev.gigstream.events.ratings.Rating;
import dev.gigstream.events.search.GigDocument;
import org.apache.kafka.common.serialization.Serde;

/**
 * How records are written on the topics others read ({@code …Topic}) and within this app, where the registry is not
 * asked.
 */
record GigIndexSerdes(
        Serde<GigEvent> gigTopic,
        Serde<ProfileEvent> profileTopic,
        Serde<Rating> ratingTopic,
        Serde<GigDocument> documentTopic,
        Serde<ProfileEvent> profiles,
        Serde<Rating> ratings,
        Serde<GigDocument> documents) {}
