package dev.gigstream.chat;

import dev.gigstream.chat.conversation.ConversationEvent;
import dev.gigstream.outbox.OutboxMessage;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Function;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.test.context.DynamicPropertyRegistrar;

/** The service with neither broker nor registry nor sockets: events stay in the outbox. */
@TestConfiguration(proxyBeanMethods = false)
public class ChatUnderTest {

    @Bean
    DynamicPropertyRegistrar withoutBroker() {
        return properties -> {
            // A port nobody listens on.
            properties.add("spring.kafka.bootstrap-servers", () -> "127.0.0.1:1");
            properties.add("gigstream.outbox.enabled", () -> false);
            properties.add("gigstream.consumer.enabled", () -> false);
            properties.add("gigstream.sockets.enabled", () -> false);
        };
    }

    @Bean
    @Primary
    Function<ConversationEvent, OutboxMessage> messagesWithoutRegistry() {
        return event -> new OutboxMessage(
                event.conversation().conversationId() + "-"
                        + event.conversation().version(),
                "chat",
                event.conversation().conversationId(),
                event.kind().name().getBytes(StandardCharsets.UTF_8),
                Map.of(),
                event.at());
    }
}
