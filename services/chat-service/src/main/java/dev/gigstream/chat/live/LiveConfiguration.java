package dev.gigstream.chat.live;

import dev.gigstream.eventing.EventCodec;
import dev.gigstream.eventing.TopicTail;
import dev.gigstream.eventing.TopicTail.Source;
import dev.gigstream.events.Topics;
import dev.gigstream.events.chat.ChatSignal;
import dev.gigstream.events.chat.ChatSignalKind;
import dev.gigstream.events.chat.ConversationEvent;
import dev.gigstream.events.chat.Presence;
import dev.gigstream.outbox.OutboxRelay;
import dev.gigstream.outbox.mongo.MongoOutboxStore;
import dev.gigstream.sockets.BrokerConnection;
import dev.gigstream.sockets.SocketSessions;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What every instance hears at once: messages for its sessions, who is there, who is typing, and what waits to be relayed. */
@Configuration(proxyBeanMethods = false)
class LiveConfiguration {

    @Bean
    Instance instance() {
        return Instance.started();
    }

    @Bean
    LivePublisher livePublisher(EventCodec codec, Instance instance, BrokerConnection broker) {
        return new LivePublisher(codec, instance, broker.settings());
    }

    @Bean
    Signals signals(LivePublisher publisher, Clock clock) {
        return new Signals(publisher, clock);
    }

    @Bean
    Presences presences(SocketSessions sessions, LivePublisher publisher, Instance instance, Clock clock) {
        return new Presences(sessions, publisher, instance, clock);
    }

    @Bean
    @ConditionalOnProperty(name = "gigstream.sockets.enabled", matchIfMissing = true)
    TopicTail liveTail(
            EventCodec codec,
            Instance instance,
            SocketSessions sessions,
            Presences presences,
            MongoOutboxStore waiting,
            OutboxRelay relay,
            BrokerConnection broker,
            Clock clock) {
        LiveConversations conversations = new LiveConversations(sessions);
        return new TopicTail(
                "chat-live",
                broker.settings(),
                List.of(
                        new Source(
                                Topics.CONVERSATIONS,
                                Duration.ZERO,
                                record -> conversations.show(
                                        codec.decode(record.topic(), record.value(), ConversationEvent.class))),
                        new Source(Topics.PRESENCE, Presences.VALID, record -> see(presences, codec, record)),
                        new Source(Topics.CHAT_SIGNALS, Duration.ZERO, record -> {
                            ChatSignal signal = codec.decode(record.topic(), record.value(), ChatSignal.class);
                            if (signal.getKind() == ChatSignalKind.TYPING) {
                                sessions.emit(
                                        signal.getRecipientId(),
                                        "typing",
                                        Map.of(
                                                "conversationId",
                                                signal.getConversationId(),
                                                "userId",
                                                signal.getUserId()));
                            } else if (signal.getKind() == ChatSignalKind.WRITTEN && !isFrom(instance, record)) {
                                waiting.hint("conversations", signal.getConversationId());
                                relay.wake();
                            }
                        })),
                clock);
    }

    /** Of somebody erased there is nothing more to see. */
    private static void see(Presences presences, EventCodec codec, ConsumerRecord<String, byte[]> record) {
        if (record.value() != null) {
            presences.seen(codec.decode(record.topic(), record.value(), Presence.class));
        }
    }

    private static boolean isFrom(Instance instance, ConsumerRecord<String, byte[]> record) {
        var header = record.headers().lastHeader(LivePublisher.INSTANCE);
        return header != null && instance.id().equals(new String(header.value(), StandardCharsets.UTF_8));
    }
}
