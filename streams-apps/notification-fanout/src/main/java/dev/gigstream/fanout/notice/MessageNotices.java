package dev.gigstream.fanout.notice;

import dev.gigstream.events.chat.ConversationEvent;
import dev.gigstream.events.chat.ConversationEventType;
import dev.gigstream.events.chat.SentMessage;
import dev.gigstream.fanout.recipient.Kind;
import dev.gigstream.fanout.recipient.Matter;
import dev.gigstream.fanout.recipient.News.ConversationRead;
import dev.gigstream.fanout.recipient.Notice;
import dev.gigstream.fanout.recipient.Place;
import java.util.List;
import java.util.Optional;

/** Who is told of a message, and who has read. */
public final class MessageNotices {
    private MessageNotices() {}

    public static List<Notice> of(ConversationEvent event) {
        if (event == null || event.getType() != ConversationEventType.MESSAGE_SENT) {
            return List.of();
        }
        SentMessage message = event.getMessage();
        return List.of(new Notice(
                event.getEventId(),
                event.getOccurredAt(),
                message.getRecipientId(),
                Kind.MESSAGE,
                message.getSenderId(),
                "MESSAGE",
                Matter.message(excerpt(message)),
                "/conversations/" + event.getConversationId(),
                new Place(event.getConversationId(), message.getSeq()),
                null));
    }

    /** How far the one who has just read has come. */
    public static Optional<ConversationRead> read(ConversationEvent event) {
        if (event == null || event.getType() != ConversationEventType.MESSAGES_READ) {
            return Optional.empty();
        }
        return event.getReadMarks().stream()
                .filter(mark -> mark.getUserId().equals(event.getActorId()))
                .map(mark -> new ConversationRead(event.getConversationId(), mark.getUpToSeq()))
                .findFirst();
    }

    /** Nothing of a message that seems to lead off the marketplace: a mail must not carry it there. */
    private static String excerpt(SentMessage message) {
        return message.getFlagged() || message.getText().isBlank() ? null : Excerpt.of(message.getText());
    }
}
