package dev.gigstream.edge.revocation;

import dev.gigstream.edge.token.RevokedSessions;
import dev.gigstream.eventing.EventCodec;
import dev.gigstream.eventing.MalformedEventException;
import dev.gigstream.eventing.RegistryUnavailableException;
import dev.gigstream.events.accounts.SessionEvent;
import dev.gigstream.events.accounts.SessionEventType;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Applies one session event. One that cannot be read now still revokes: being too strict costs a refresh, no more. */
@Component
class SessionEvents {
    private static final Logger LOG = LoggerFactory.getLogger(SessionEvents.class);

    private final EventCodec codec;
    private final RevokedSessions revoked;

    SessionEvents(EventCodec codec, RevokedSessions revoked) {
        this.codec = codec;
        this.revoked = revoked;
    }

    void apply(ConsumerRecord<String, byte[]> record) {
        if (record.value() == null || record.key() == null) {
            return;
        }
        try {
            apply(codec.decode(record.topic(), record.value(), SessionEvent.class));
        } catch (RegistryUnavailableException e) {
            LOG.warn("The registry is away, session {} is revoked unread", record.key());
            revoked.endTokensIssuedBefore(record.key(), record.timestamp());
        } catch (MalformedEventException e) {
            LOG.warn(
                    "Unreadable session event at {}-{} offset {}", record.topic(), record.partition(), record.offset());
            revoked.endTokensIssuedBefore(record.key(), record.timestamp());
        }
    }

    private void apply(SessionEvent event) {
        if (event.getType() == SessionEventType.ENDED) {
            revoked.end(event.getSessionId());
        } else {
            revoked.endTokensIssuedBefore(
                    event.getSessionId(), event.getNotBefore().toEpochMilli());
        }
    }
}
