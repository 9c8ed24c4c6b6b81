package dev.gigstream.gigs.gig.kafka;

import dev.gigstream.consumer.EventSubscription;
import dev.gigstream.consumer.ReceivedEvent;
import dev.gigstream.events.Topics;
import dev.gigstream.events.accounts.AccountEvent;
import dev.gigstream.gigs.gig.Gigs;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** With an erased account go the gigs of its owner; nothing else of accounts matters here. */
@Configuration(proxyBeanMethods = false)
class AccountSubscription {

    @Bean
    EventSubscription<AccountEvent> accountEvents(Gigs gigs, Clock clock) {
        Clock inMillis = Clock.tick(clock, Duration.ofMillis(1));
        return EventSubscription.of(Topics.ACCOUNTS, AccountEvent.class, event -> follow(gigs, inMillis, event))
                .atOnce(living -> living);
    }

    private static void follow(Gigs gigs, Clock clock, ReceivedEvent<AccountEvent> event) {
        if (event.value() == null) {
            gigs.eraseOf(event.key(), clock.instant());
        }
    }
}
