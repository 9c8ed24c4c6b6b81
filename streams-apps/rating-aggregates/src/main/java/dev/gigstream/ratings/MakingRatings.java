package dev.gigstream.ratings;

import dev.gigstream.events.ratings.Rating;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.ContextualFixedKeyProcessor;
import org.apache.kafka.streams.processor.api.FixedKeyRecord;

/** Turns a summary into the record of the topic. Its header names its own event, not the review's that it follows from. */
final class MakingRatings extends ContextualFixedKeyProcessor<String, RatingSummary, Rating> {

    private static final String EVENT_ID = "event-id";

    @Override
    public void process(FixedKeyRecord<String, RatingSummary> summary) {
        Rating rating = RatingRecords.of(summary.key(), summary.value());
        Headers headers = new RecordHeaders(summary.headers());
        headers.remove(EVENT_ID).add(EVENT_ID, rating.getEventId().getBytes(StandardCharsets.UTF_8));
        context().forward(summary.withValue(rating).withHeaders(headers));
    }
}
