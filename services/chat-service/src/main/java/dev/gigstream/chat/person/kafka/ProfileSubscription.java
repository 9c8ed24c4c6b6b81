package dev.gigstream.chat.person.kafka;

import dev.gigstream.chat.person.People;
import dev.gigstream.consumer.EventSubscription;
import dev.gigstream.consumer.ReceivedEvent;
import dev.gigstream.events.Topics;
import dev.gigstream.events.profiles.ProfileEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Keeps the names people go by, from their profiles; an erased profile leaves none. */
@Configuration(proxyBeanMethods = false)
class ProfileSubscription {

    @Bean
    EventSubscription<ProfileEvent> profileEvents(People people) {
        return EventSubscription.of(Topics.PROFILES, ProfileEvent.class, event -> follow(people, event));
    }

    private static void follow(People people, ReceivedEvent<ProfileEvent> event) {
        ProfileEvent profile = event.value();
        if (profile == null) {
            people.erase(event.key());
        } else {
            people.keep(profile.getUserId(), profile.getAggregateVersion(), profile.getDisplayName());
        }
    }
}
