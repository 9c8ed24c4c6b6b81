package dev.gigstream.search.activity;

import dev.gigstream.eventing.EventCodec;
import dev.gigstream.eventing.EventIds;
import dev.gigstream.events.Topics;
import dev.gigstream.events.search.SearchActivity;
import dev.gigstream.events.search.SearchActivityType;
import dev.gigstream.search.activity.SearchActivities.Noted;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Sends noted searches and clicks to their topic, one thread behind the buffer; what cannot be sent is counted, not kept. */
final class ActivityPublisher implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(ActivityPublisher.class);

    private final SearchActivities activities;
    private final EventCodec codec;
    private final Producer<String, byte[]> producer;
    private volatile Thread thread;

    ActivityPublisher(SearchActivities activities, EventCodec codec, Producer<String, byte[]> producer) {
        this.activities = activities;
        this.codec = codec;
        this.producer = producer;
    }

    @Override
    public void start() {
        thread = Thread.ofPlatform().daemon().name("search-activity").start(this::run);
    }

    @Override
    public void stop() {
        thread.interrupt();
        thread = null;
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    private void run() {
        try {
            while (isRunning()) {
                publish(activities.next());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void publish(Noted noted) {
        try {
            SearchActivity event = event(noted);
            ProducerRecord<String, byte[]> message = new ProducerRecord<>(
                    Topics.SEARCH_ACTIVITY, event.getSearchId(), codec.encode(Topics.SEARCH_ACTIVITY, event));
            message.headers().add("event-id", event.getEventId().getBytes(StandardCharsets.UTF_8));
            producer.send(message, (sent, failure) -> {
                if (failure != null) {
                    activities.lost();
                }
            });
        } catch (RuntimeException e) {
            activities.lost();
            LOG.debug("Something was not noted", e);
        }
    }

    private static SearchActivity event(Noted noted) {
        return SearchActivity.newBuilder()
                .setEventId(EventIds.next())
                .setOccurredAt(noted.at())
                .setType(SearchActivityType.valueOf(noted.kind().name()))
                .setActorId(noted.userId().orElse(null))
                .setSearchId(EventIds.next())
                .setQuery(noted.text().isEmpty() ? null : noted.text())
                .setCategories(noted.categories())
                .setTotal(noted.total())
                .setGigIds(noted.gigIds())
                .build();
    }
}
