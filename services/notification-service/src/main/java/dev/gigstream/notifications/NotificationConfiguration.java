package dev.gigstream.notifications;

import dev.gigstream.notifications.inbox.InboxPolicy;
import dev.gigstream.notifications.inbox.Inboxes;
import dev.gigstream.notifications.inbox.MarkingRead;
import dev.gigstream.notifications.inbox.Reads;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the domain together, which knows nothing of Spring. */
@Configuration(proxyBeanMethods = false)
class NotificationConfiguration {

    @Bean
    InboxPolicy inboxPolicy() {
        return InboxPolicy.standard();
    }

    @Bean
    MarkingRead markingRead(Inboxes inboxes, Reads reads, InboxPolicy policy, Clock clock) {
        return new MarkingRead(inboxes, reads, policy, clock);
    }
}
