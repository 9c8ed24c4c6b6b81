package dev.gigstream.auth.session.kafka;

import dev.gigstream.auth.session.Session;
import dev.gigstream.auth.session.SessionEnd;
import dev.gigstream.auth.session.SessionEvents;
import dev.gigstream.eventing.EventIds;
import dev.gigstream.events.Topics;
import dev.gigstream.events.accounts.SessionEndReason;
import dev.gigstream.events.accounts.SessionEvent;
import dev.gigstream.events.accounts.SessionEventType;
import dev.gigstream.outbox.Outbox;
import dev.gigstream.outbox.jdbc.JdbcOutbox;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Component;

/** Puts session events, which every gateway reads, into the outbox. */
@Component
class OutboxSessionEvents implements SessionEvents {

    private final Outbox outbox;
    private final JdbcOutbox store;

    OutboxSessionEvents(Outbox outbox, JdbcOutbox store) {
        this.outbox = outbox;
        this.store = store;
    }

    @Override
    public void ended(Session session, SessionEnd reason, String actorId, Instant at) {
        append(session, SessionEventType.ENDED, reason, actorId, at);
    }

    @Override
    public void accessRevoked(Session session, SessionEnd reason, String actorId, Instant at) {
        append(session, SessionEventType.ACCESS_REVOKED, reason, actorId, at);
    }

    private void append(Session session, SessionEventType type, SessionEnd reason, String actorId, Instant at) {
        Instant millis = at.truncatedTo(ChronoUnit.MILLIS);
        SessionEvent event = SessionEvent.newBuilder()
                .setEventId(EventIds.next())
                .setOccurredAt(millis)
                .setAggregateVersion(session.version())
                .setType(type)
                .setActorId(actorId)
                .setSessionId(session.id())
                .setAccountId(session.accountId())
                .setReason(SessionEndReason.valueOf(reason.name()))
                // Tokens know their time of issue in milliseconds: one issued within this one is older or as old.
                .setNotBefore(millis.plusMillis(1))
                .build();
        store.append(outbox.message(Topics.SESSIONS, session.id(), event));
    }
}
