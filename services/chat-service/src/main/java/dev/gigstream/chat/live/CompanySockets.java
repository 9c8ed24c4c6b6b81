package dev.gigstream.chat.live;

import dev.gigstream.chat.conversation.ViewingConversations;
import dev.gigstream.chat.conversation.ViewingConversations.Viewer;
import dev.gigstream.http.Problem;
import dev.gigstream.http.StandardProblem;
import dev.gigstream.sockets.SocketEvent;
import dev.gigstream.sockets.SocketPayload;
import dev.gigstream.sockets.SocketSession;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What clients say and ask about the other party's being there; membership is checked at each. */
@Configuration(proxyBeanMethods = false)
class CompanySockets {

    private static final int LONGEST_ID = 64;

    @Bean
    SocketEvent typing(ViewingConversations viewing, Signals signals) {
        return new SocketEvent("typing", (session, payload) -> {
            signals.typing(conversationId(payload), session.userId(), other(viewing, session, payload));
            return Map.of();
        });
    }

    @Bean
    SocketEvent presence(ViewingConversations viewing, Presences presences) {
        return new SocketEvent("presence", (session, payload) -> {
            String other = other(viewing, session, payload);
            boolean online = presences.watch(session.userId(), conversationId(payload), other);
            return Map.of("conversationId", conversationId(payload), "userId", other, "online", online);
        });
    }

    private static String other(ViewingConversations viewing, SocketSession session, SocketPayload payload) {
        return viewing.one(conversationId(payload), new Viewer(session.userId(), false))
                .map(conversation -> conversation.participants().other(session.userId()))
                .orElseThrow(() -> Problem.of(StandardProblem.NOT_FOUND, "There is no such conversation."));
    }

    private static String conversationId(SocketPayload payload) {
        return payload.text("conversationId", LONGEST_ID);
    }
}
