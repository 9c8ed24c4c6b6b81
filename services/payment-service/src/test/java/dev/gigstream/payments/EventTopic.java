package dev.gigstream.payments;

import dev.gigstream.eventing.EventCodec;
import dev.gigstream.events.Topics;
import dev.gigstream.events.payments.PaymentEvent;
import dev.gigstream.testkit.kafka.TopicRecords;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;

/** What payment-service tells, as anybody can read it. */
public final class EventTopic {

    private static final Duration SOON = Duration.ofSeconds(60);

    private static final EventCodec CODEC = new EventCodec(URI.create(System.getProperty("SCHEMA_REGISTRY_URL")));

    /** The payment events of an order once there are that many. */
    public List<PaymentEvent> payments(String orderId, int count) {
        return Awaitility.await()
                .atMost(SOON)
                .until(() -> TopicRecords.of(Topics.PAYMENTS, orderId), records -> records.size() >= count)
                .stream()
                .map(record -> CODEC.decode(Topics.PAYMENTS, record.value(), PaymentEvent.class))
                .toList();
    }
}
