package dev.gigstream.chat.conversation.web;

import dev.gigstream.chat.conversation.Conversation;
import dev.gigstream.chat.conversation.MarkingRead;
import dev.gigstream.chat.conversation.Message;
import dev.gigstream.chat.conversation.SendingMessage;
import dev.gigstream.chat.conversation.ViewingConversations;
import dev.gigstream.chat.conversation.ViewingConversations.Viewer;
import dev.gigstream.sockets.SocketEvent;
import dev.gigstream.sockets.SocketPayload;
import dev.gigstream.sockets.SocketSession;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What clients say on sockets about messages; membership is checked at each. */
@Configuration(proxyBeanMethods = false)
class MessageSockets {

    private static final int MOST_AT_ONCE = 100;

    @Bean
    SocketEvent sendingByMessage(SendingMessage sending) {
        return new SocketEvent("message:send", (session, payload) -> send(sending, session, payload));
    }

    @Bean
    SocketEvent readingByMessage(MarkingRead marking) {
        return new SocketEvent("message:read", (session, payload) -> read(marking, session, payload));
    }

    /** What a client missed while it was away, in order; {@code more} when it has to ask again. */
    @Bean
    SocketEvent catchingUp(ViewingConversations viewing) {
        return new SocketEvent("messages:after", (session, payload) -> after(viewing, session, payload));
    }

    private static Map<String, Object> send(SendingMessage sending, SocketSession session, SocketPayload payload) {
        Message message = ChatAnswers.result(sending.send(new SendingMessage.Command(
                conversationId(payload),
                session.userId(),
                payload.text("clientMessageId", MessageLimits.ID),
                payload.optionalText("text", MessageLimits.TEXT),
                payload.texts("mediaIds", MessageLimits.ATTACHMENTS, MessageLimits.ID))));
        return Map.of(
                "messageId", message.messageId(),
                "seq", message.seq(),
                "sentAt", message.sentAt().toString(),
                "flagged", message.flagged());
    }

    private static Map<String, Object> read(MarkingRead marking, SocketSession session, SocketPayload payload) {
        Conversation conversation =
                ChatAnswers.result(marking.upTo(conversationId(payload), session.userId(), payload.number("upToSeq")));
        return Map.of("upToSeq", conversation.readUpTo(session.userId()));
    }

    private static Map<String, Object> after(
            ViewingConversations viewing, SocketSession session, SocketPayload payload) {
        Conversation conversation = viewing.one(conversationId(payload), new Viewer(session.userId(), false))
                .orElseThrow(ChatAnswers::unknown);
        List<Map<String, Object>> messages =
                viewing.after(conversation, payload.number("afterSeq"), MOST_AT_ONCE).stream()
                        .map(message -> MessageView.of(conversation.conversationId(), message)
                                .payload())
                        .toList();
        return Map.of("messages", messages, "lastSeq", conversation.lastSeq(), "more", messages.size() == MOST_AT_ONCE);
    }

    private static String conversationId(SocketPayload payload) {
        return payload.text("conversationId", MessageLimits.ID);
    }
}
