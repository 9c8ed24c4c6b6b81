package dev.gigstream.sockets;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.gigstream.eventing.EventCodec;
import dev.gigstream.eventing.MalformedEventException;
import dev.gigstream.eventing.RegistryUnavailableException;
import dev.gigstream.events.accounts.SessionEvent;
import dev.gigstream.events.accounts.SessionEventType;
import dev.gigstream.service.VerifiedToken;
import java.time.Duration;
import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The sessions of accounts whose tokens no longer count; kept until the last token they could concern has expired. */
final class EndedAccess {

    private static final Logger log = LoggerFactory.getLogger(EndedAccess.class);
    private static final int MOST = 500_000;

    private final EventCodec codec;
    private final Cache<String, Instant> issuedBefore;

    EndedAccess(EventCodec codec, Duration tokenLife) {
        this.codec = codec;
        this.issuedBefore = Caffeine.newBuilder()
                .maximumSize(MOST)
                .expireAfterWrite(tokenLife)
                .build();
    }

    boolean covers(VerifiedToken token) {
        Instant before = issuedBefore.getIfPresent(token.caller().sessionId());
        return before != null && token.issuedAt().isBefore(before);
    }

    /** One that cannot be read now still ends access: being too strict costs a new login, no more. */
    void apply(ConsumerRecord<String, byte[]> record) {
        if (record.key() == null || record.value() == null) {
            return;
        }
        try {
            apply(codec.decode(record.topic(), record.value(), SessionEvent.class));
        } catch (RegistryUnavailableException | MalformedEventException e) {
            log.warn("Session {} is ended unread: {}", record.key(), e.getMessage());
            end(record.key(), Instant.ofEpochMilli(record.timestamp()));
        }
    }

    private void apply(SessionEvent event) {
        end(event.getSessionId(), event.getType() == SessionEventType.ENDED ? Instant.MAX : event.getNotBefore());
    }

    private void end(String sessionId, Instant before) {
        issuedBefore.asMap().merge(sessionId, before, (one, other) -> one.isAfter(other) ? one : other);
    }
}
