package dev.gigstream.insights.topology;

import dev.gigstream.events.insights.TrendingGig;
import dev.gigstream.insights.figures.GigCard;
import java.time.Instant;
import org.apache.kafka.streams.processor.api.ContextualFixedKeyProcessor;
import org.apache.kafka.streams.processor.api.FixedKeyRecord;

/** Turns what is kept of a gig into the record of the topic, or into a tombstone. */
final class MakingTrends extends ContextualFixedKeyProcessor<String, GigCard, TrendingGig> {

    @Override
    public void process(FixedKeyRecord<String, GigCard> card) {
        String eventId = InsightRecords.eventId(card.key(), card.value().changes());
        context()
                .forward(card.withValue(InsightRecords.trending(
                                card.key(), card.value(), Instant.ofEpochMilli(card.timestamp())))
                        .withHeaders(KeepingDays.headers(card.headers(), eventId)));
    }
}
