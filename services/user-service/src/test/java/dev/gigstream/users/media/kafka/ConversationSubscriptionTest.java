package dev.gigstream.users.media.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gigstream.events.chat.ConversationEvent;
import dev.gigstream.events.chat.ConversationEventType;
import dev.gigstream.events.chat.ConversationSubject;
import dev.gigstream.events.chat.SentMessage;
import dev.gigstream.users.media.Handover;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConversationSubscriptionTest {

    @Test
    void hearsToWhomTheFilesOfAMessageWent() {
        assertThat(ConversationSubscription.handover(event(message(List.of("a", "b")))))
                .contains(new Handover("message", "asha", "ben", List.of("a", "b"), 1));
    }

    @Test
    void hearsNothingWithoutAFile() {
        assertThat(ConversationSubscription.handover(event(message(List.of())))).isEmpty();
        assertThat(ConversationSubscription.handover(event(null))).isEmpty();
    }

    private static SentMessage message(List<String> mediaIds) {
        return SentMessage.newBuilder()
                .setMessageId("message")
                .setSeq(1)
                .setSenderId("asha")
                .setRecipientId("ben")
                .setText("Look")
                .setMediaIds(mediaIds)
                .setSentAt(Instant.EPOCH)
                .build();
    }

    private static ConversationEvent event(SentMessage message) {
        return ConversationEvent.newBuilder()
                .setEventId("event")
                .setOccurredAt(Instant.EPOCH)
                .setAggregateVersion(2)
                .setType(ConversationEventType.MESSAGE_SENT)
                .setConversationId("conversation")
                .setParticipants(List.of("asha", "ben"))
                .setSubject(new ConversationSubject(null, null))
                .setLastSeq(1)
                .setMessage(message)
                .setReadMarks(List.of())
                .build();
    }
}
