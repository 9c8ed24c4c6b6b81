package dev.gigstream.users.media.kafka;

import dev.gigstream.consumer.EventSubscription;
import dev.gigstream.events.Topics;
import dev.gigstream.events.chat.ConversationEvent;
import dev.gigstream.events.chat.ConversationEventType;
import dev.gigstream.users.media.Handover;
import dev.gigstream.users.media.Handovers;
import dev.gigstream.users.profile.MeasuringSellers;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What files and sellers hear of conversations: who is handed an attachment, and how fast questions are answered. */
@Configuration(proxyBeanMethods = false)
class ConversationSubscription {

    private static final long ONLY_VERSION = 1;

    @Bean
    EventSubscription<ConversationEvent> conversationEvents(Handovers handovers, MeasuringSellers sellers) {
        return EventSubscription.of(Topics.CONVERSATIONS, ConversationEvent.class, event -> {
            handover(event.value()).ifPresent(handovers::keep);
            said(event.value()).ifPresent(message -> sellers.said(message, event.eventId()));
        });
    }

    /** Who wrote when; nothing of what. */
    static Optional<MeasuringSellers.Message> said(ConversationEvent event) {
        return event.getType() == ConversationEventType.MESSAGE_SENT
                ? Optional.of(event.getMessage())
                        .map(sent -> new MeasuringSellers.Message(
                                event.getConversationId(),
                                sent.getSeq(),
                                sent.getSenderId(),
                                sent.getRecipientId(),
                                sent.getSentAt()))
                : Optional.empty();
    }

    /** Nothing without a message with files. */
    static Optional<Handover> handover(ConversationEvent event) {
        return Optional.ofNullable(event.getMessage())
                .filter(message -> !message.getMediaIds().isEmpty())
                .map(message -> new Handover(
                        message.getMessageId(),
                        message.getSenderId(),
                        message.getRecipientId(),
                        message.getMediaIds(),
                        ONLY_VERSION));
    }
}
