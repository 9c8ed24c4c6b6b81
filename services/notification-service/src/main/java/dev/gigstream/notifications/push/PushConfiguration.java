package dev.gigstream.notifications.push;

import dev.gigstream.eventing.EventCodec;
import dev.gigstream.eventing.TopicTail;
import dev.gigstream.events.Topics;
import dev.gigstream.sockets.BrokerConnection;
import dev.gigstream.sockets.SocketSessions;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PushConfiguration {
    @Bean
    TopicTail pushTail(BrokerConnection broker, EventCodec codec, SocketSessions sessions, Clock clock) {
        NotificationPush push = new NotificationPush(codec, sessions);
        return new TopicTail(
                "notification-push",
                broker.settings(),
                List.of(
                        new TopicTail.Source(Topics.NOTIFICATIONS, Duration.ZERO, push::told),
                        new TopicTail.Source(Topics.NOTIFICATIONS_READ, Duration.ZERO, push::read)),
                clock);
    }
}
