package dev.gigstream.chat.conversation.kafka;

import dev.gigstream.chat.conversation.Conversation;
import dev.gigstream.chat.conversation.ConversationEvent;
import dev.gigstream.chat.conversation.Message;
import dev.gigstream.chat.conversation.Participants;
import dev.gigstream.eventing.EventIds;
import dev.gigstream.events.Topics;
import dev.gigstream.events.chat.ConversationEventType;
import dev.gigstream.events.chat.ConversationSubject;
import dev.gigstream.events.chat.ReadMark;
import dev.gigstream.events.chat.SentMessage;
import dev.gigstream.outbox.Outbox;
import dev.gigstream.outbox.OutboxMessage;
import java.util.List;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Turns what happened in a conversation into the bytes of the chat topic; the only place that writes its Avro record. */
@Component
class ConversationEventMapper implements Function<ConversationEvent, OutboxMessage> {

    private final Outbox outbox;

    ConversationEventMapper(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public OutboxMessage apply(ConversationEvent event) {
        return outbox.message(
                Topics.CONVERSATIONS, event.conversation().conversationId(), record(event, EventIds.next()));
    }

    static dev.gigstream.events.chat.ConversationEvent record(ConversationEvent event, String eventId) {
        Conversation conversation = event.conversation();
        Participants people = conversation.participants();
        return dev.gigstream.events.chat.ConversationEvent.newBuilder()
                .setEventId(eventId)
                .setOccurredAt(event.at())
                .setAggregateVersion(conversation.version())
                .setType(ConversationEventType.valueOf(event.kind().name()))
                .setActorId(event.actorId().orElse(null))
                .setCausationId(event.causationId().orElse(null))
                .setConversationId(conversation.conversationId())
                .setParticipants(List.of(people.first(), people.second()))
                .setSubject(new ConversationSubject(
                        conversation.subject().gigId().orElse(null),
                        conversation.subject().orderId().orElse(null)))
                .setLastSeq(conversation.lastSeq())
                .setMessage(
                        event.message().map(ConversationEventMapper::message).orElse(null))
                .setReadMarks(List.of(mark(conversation, people.first()), mark(conversation, people.second())))
                .setBlockedBy(conversation.blockedBy().stream().sorted().toList())
                .build();
    }

    private static ReadMark mark(Conversation conversation, String userId) {
        return new ReadMark(userId, conversation.readUpTo(userId));
    }

    private static SentMessage message(Message message) {
        return SentMessage.newBuilder()
                .setMessageId(message.messageId())
                .setSeq(message.seq())
                .setSenderId(message.senderId())
                .setRecipientId(message.recipientId())
                .setText(message.text())
                .setMediaIds(message.mediaIds())
                .setSentAt(message.sentAt())
                .setFlagged(message.flagged())
                .build();
    }
}
