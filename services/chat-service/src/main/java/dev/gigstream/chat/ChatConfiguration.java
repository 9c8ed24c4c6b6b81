package dev.gigstream.chat;

import dev.gigstream.chat.conversation.Blocking;
import dev.gigstream.chat.conversation.Conversations;
import dev.gigstream.chat.conversation.FollowingOrder;
import dev.gigstream.chat.conversation.MarkingRead;
import dev.gigstream.chat.conversation.OpeningEnquiry;
import dev.gigstream.chat.conversation.SendingMessage;
import dev.gigstream.chat.conversation.ViewingConversations;
import dev.gigstream.chat.person.People;
import dev.gigstream.eventing.EventIds;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the use cases together; they know nothing of Spring. */
@Configuration(proxyBeanMethods = false)
class ChatConfiguration {

    /** Times go to clients and stores with milliseconds: what is read back equals what was answered. */
    private static Clock inMillis(Clock clock) {
        return Clock.tick(clock, Duration.ofMillis(1));
    }

    @Bean
    OpeningEnquiry openingEnquiry(Conversations conversations, People people, Clock clock) {
        return new OpeningEnquiry(conversations, people, EventIds::next, inMillis(clock));
    }

    @Bean
    SendingMessage sendingMessage(Conversations conversations, Clock clock) {
        return new SendingMessage(conversations, EventIds::next, inMillis(clock));
    }

    @Bean
    MarkingRead markingRead(Conversations conversations, Clock clock) {
        return new MarkingRead(conversations, inMillis(clock));
    }

    @Bean
    Blocking blocking(Conversations conversations, Clock clock) {
        return new Blocking(conversations, inMillis(clock));
    }

    @Bean
    FollowingOrder followingOrder(Conversations conversations, Clock clock) {
        return new FollowingOrder(conversations, inMillis(clock));
    }

    @Bean
    ViewingConversations viewingConversations(Conversations conversations) {
        return new ViewingConversations(conversations);
    }
}
