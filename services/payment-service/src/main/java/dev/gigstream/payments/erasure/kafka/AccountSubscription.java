package dev.gigstream.payments.erasure.kafka;

import dev.gigstream.consumer.EventSubscription;
import dev.gigstream.consumer.ReceivedEvent;
import dev.gigstream.events.Topics;
import dev.gigstream.events.accounts.AccountEvent;
import dev.gigstream.payments.erasure.PersonalTraces;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** With an erased account goes what leads to its owner; nothing else of accounts matters here. */
@Configuration(proxyBeanMethods = false)
class AccountSubscription {

    @Bean
    EventSubscription<AccountEvent> accountEvents(PersonalTraces traces) {
        return EventSubscription.of(Topics.ACCOUNTS, AccountEvent.class, event -> follow(traces, event))
                .atOnce(living -> living);
    }

    private static void follow(PersonalTraces traces, ReceivedEvent<AccountEvent> event) {
        if (event.value() == null) {
            traces.erase(event.key());
        }
    }
}
