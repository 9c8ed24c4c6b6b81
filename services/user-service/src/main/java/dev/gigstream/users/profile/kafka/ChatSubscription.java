package dev.gigstream.users.profile.kafka;

import dev.gigstream.consumer.EventSubscription;
import dev.gigstream.consumer.ReceivedEvent;
import dev.gigstream.events.Topics;
import dev.gigstream.events.chat.ConversationEvent;
import dev.gigstream.events.chat.ConversationEventType;
import dev.gigstream.events.chat.SentMessage;
import dev.gigstream.users.profile.MeasuringSellers;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How fast questions are answered; of what is said nothing is kept. */
@Configuration(proxyBeanMethods = false)
class ChatSubscription {

    @Bean
    EventSubscription<ConversationEvent> conversationEvents(MeasuringSellers sellers) {
        return EventSubscription.of(Topics.CONVERSATIONS, ConversationEvent.class, event -> hear(event, sellers));
    }

    private static void hear(ReceivedEvent<ConversationEvent> event, MeasuringSellers sellers) {
        if (event.value() != null && event.value().getType() == ConversationEventType.MESSAGE_SENT) {
            SentMessage sent = event.value().getMessage();
            sellers.said(
                    new MeasuringSellers.Message(
                            event.value().getConversationId(),
                            sent.getSeq(),
                            sent.getSenderId(),
                            sent.getRecipientId(),
                            sent.getSentAt()),
                    event.eventId());
        }
    }
}
