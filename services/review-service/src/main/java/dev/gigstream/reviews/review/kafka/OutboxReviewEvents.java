package dev.gigstream.reviews.review.kafka;

import dev.gigstream.events.Topics;
import dev.gigstream.outbox.Outbox;
import dev.gigstream.outbox.OutboxMessage;
import dev.gigstream.outbox.jdbc.JdbcOutbox;
import dev.gigstream.reviews.review.ReviewChange;
import dev.gigstream.reviews.review.ReviewEvents;
import java.util.List;
import org.springframework.stereotype.Component;

/** Puts review events into the outbox. */
@Component
class OutboxReviewEvents implements ReviewEvents {

    private final Outbox outbox;
    private final JdbcOutbox store;

    OutboxReviewEvents(Outbox outbox, JdbcOutbox store) {
        this.outbox = outbox;
        this.store = store;
    }

    @Override
    public void tell(List<ReviewChange> changes) {
        List<OutboxMessage> messages = changes.stream()
                .map(change ->
                        outbox.message(Topics.REVIEWS, change.review().reviewId(), ReviewEventMapper.event(change)))
                .toList();
        store.append(messages);
    }
}
