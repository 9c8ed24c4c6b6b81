package dev.gigstream.eventing;

import dev.gigstream.events.accounts.SessionEndReason;
import dev.gigstream.events.accounts.SessionEvent;
import dev.gigstream.events.accounts.SessionEventType;
import java.time.Instant;

final class SampleEvents {
    private SampleEvents() {}

    static SessionEvent anEndedSession() {
        return SessionEvent.newBuilder()
                .setEventId("01980000-0000-7000-8000-000000000001")
                .setOccurredAt(Instant.parse("2026-01-02T03:04:05.678Z"))
                .setAggregateVersion(2)
                .setType(SessionEventType.ENDED)
                .setSessionId("session-1")
                .setAccountId("account-1")
                .setReason(SessionEndReason.LOGGED_OUT)
                .setNotBefore(Instant.parse("2026-01-02T03:04:06Z"))
                .build();
    }
}
