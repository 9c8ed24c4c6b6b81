package dev.gigstream.users.rating.kafka;

import dev.gigstream.consumer.EventSubscription;
import dev.gigstream.consumer.ReceivedEvent;
import dev.gigstream.events.Topics;
import dev.gigstream.users.rating.FollowingRatings;
import dev.gigstream.users.rating.KeptRating;
import dev.gigstream.users.rating.Rating;
import dev.gigstream.users.rating.RatingSubject;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Ratings of sellers and buyers as the topic tells them. */
@Configuration(proxyBeanMethods = false)
class RatingSubscription {

    @Bean
    EventSubscription<dev.gigstream.events.ratings.Rating> ratings(FollowingRatings ratings) {
        return EventSubscription.of(
                        Topics.RATINGS, dev.gigstream.events.ratings.Rating.class, event -> follow(ratings, event))
                .forKeys(key -> RatingSubject.ofKey(key).isPresent())
                .atOnce(events -> hearNew(ratings, events));
    }

    private static List<ReceivedEvent<dev.gigstream.events.ratings.Rating>> hearNew(
            FollowingRatings ratings, List<ReceivedEvent<dev.gigstream.events.ratings.Rating>> events) {
        Set<String> heard = ratings.hearNew(
                events.stream().collect(Collectors.toMap(ReceivedEvent::key, event -> kept(event.value()))));
        return events.stream().filter(event -> heard.contains(event.key())).toList();
    }

    private static void follow(FollowingRatings ratings, ReceivedEvent<dev.gigstream.events.ratings.Rating> event) {
        var told = event.value();
        if (told == null) {
            ratings.forget(event.key());
        } else {
            ratings.hear(event.key(), kept(told));
        }
    }

    private static KeptRating kept(dev.gigstream.events.ratings.Rating told) {
        return new KeptRating(new Rating(told.getCount(), told.getSum()), told.getAggregateVersion());
    }
}
