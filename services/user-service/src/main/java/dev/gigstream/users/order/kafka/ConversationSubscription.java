package dev.gigstream.users.media.kafka;

import dev.gigstream.consumer.EventSubscription;
import dev.gigstream.events.Topics;
import dev.gigstream.events.chat.ConversationEvent;
import dev.gigstream.users.media.Handover;
import dev.gigstream.users.media.Handovers;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What files hear of conversations: a message hands its attachments over to the one it was written to. */
@Configuration(proxyBeanMethods = false)
class ConversationSubscription {

    private static final long ONLY_VERSION = 1;

    @Bean
    EventSubscription<ConversationEvent> conversationEvents(Handovers handovers) {
        return EventSubscription.of(
                Topics.CONVERSATIONS,
                ConversationEvent.class,
                event -> handover(event.value()).ifPresent(handovers::keep));
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
