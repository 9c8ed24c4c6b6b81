package dev.gigstream.reviews.person.kafka;

import dev.gigstream.consumer.EventSubscription;
import dev.gigstream.consumer.ReceivedEvent;
import dev.gigstream.events.Topics;
import dev.gigstream.events.profiles.ProfileEvent;
import dev.gigstream.reviews.person.People;
import dev.gigstream.reviews.review.ErasingAuthors;
import dev.gigstream.reviews.work.Transactions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Keeps names as profiles tell them; with an erased profile goes what its owner wrote. */
@Configuration(proxyBeanMethods = false)
class ProfileSubscription {

    @Bean
    EventSubscription<ProfileEvent> profileEvents(People people, ErasingAuthors erasing, Transactions transactions) {
        return EventSubscription.of(Topics.PROFILES, ProfileEvent.class, event -> {
            if (event.value() == null) {
                transactions.within(() -> forget(event, people, erasing));
            } else {
                people.keep(
                        event.key(),
                        event.value().getDisplayName(),
                        event.value().getAggregateVersion());
            }
        });
    }

    private static int forget(ReceivedEvent<ProfileEvent> event, People people, ErasingAuthors erasing) {
        people.forget(event.key());
        return erasing.erase(event.key(), event.eventId());
    }
}
