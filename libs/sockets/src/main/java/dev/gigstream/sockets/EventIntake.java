package dev.gigstream.sockets;

import com.corundumstudio.socketio.AckRequest;
import com.corundumstudio.socketio.SocketIOClient;
import dev.gigstream.http.FailureProblems;
import dev.gigstream.http.Problem;
import dev.gigstream.service.TraceContext;
import dev.gigstream.service.VerifiedToken;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Takes sessions and events in from the network's threads, within the limits of their user, and never blocks them. */
final class EventIntake {

    private final Map<String, SocketEvent> events;
    private final SocketSessions sessions;
    private final FailureProblems failures;
    private final MeterRegistry meters;
    private final Clock clock;

    EventIntake(
            List<SocketEvent> events,
            SocketSessions sessions,
            FailureProblems failures,
            MeterRegistry meters,
            Clock clock) {
        this.events = events.stream().collect(Collectors.toUnmodifiableMap(SocketEvent::name, event -> event));
        this.sessions = sessions;
        this.failures = failures;
        this.meters = meters;
        this.clock = clock;
    }

    Collection<String> names() {
        return events.keySet();
    }

    void opened(SocketIOClient client) {
        VerifiedToken token = client.get(Handshakes.TOKEN);
        String userId = token.caller().userId();
        sessions.tooMany(userId).ifPresent(oldest -> {
            refused("too-many-sessions");
            oldest.end("too-many-sessions");
        });
        sessions.add(new SocketSession(client, token, sessions.allowanceOf(userId), clock.instant()));
    }

    void received(SocketIOClient client, String name, Object sent, AckRequest answer) {
        Optional<SocketSession> open = sessions.find(client.getSessionId());
        if (open.isEmpty()) {
            return;
        }
        SocketSession session = open.get();
        boolean taken = session.allowance().take(clock.instant())
                && session.lane().offer(() -> answer.sendAckData(handled(session, events.get(name), sent)));
        if (taken) {
            return;
        }
        refused("rate-limited");
        if (session.allowance().isFlooded()) {
            session.end("flooding");
        } else {
            answer.sendAckData(SocketAnswers.refused(
                    Problem.of(SocketProblem.RATE_LIMITED, "Too many events; try again in a moment.")));
        }
    }

    private Map<String, Object> handled(SocketSession session, SocketEvent event, Object sent) {
        try (TraceContext.Scope _ = TraceContext.start().open()) {
            return answer(session, event, sent);
        }
    }

    private Map<String, Object> answer(SocketSession session, SocketEvent event, Object sent) {
        try {
            return SocketAnswers.done(event.handler().handle(session, new SocketPayload(sent)));
        } catch (Problem problem) {
            refused(SocketAnswers.slug(problem));
            return SocketAnswers.refused(problem);
        } catch (RuntimeException e) {
            Problem problem = failures.ofServer(e);
            refused(SocketAnswers.slug(problem));
            return SocketAnswers.refused(problem);
        }
    }

    private void refused(String code) {
        meters.counter("sockets.refused", "code", code).increment();
    }
}
