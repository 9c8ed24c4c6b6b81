package dev.gigstream.reviews.rating.kafka;

import dev.gigstream.consumer.EventSubscription;
import dev.gigstream.consumer.ReceivedEvent;
import dev.gigstream.events.Topics;
import dev.gigstream.events.ratings.Rating;
import dev.gigstream.reviews.rating.KeptRating;
import dev.gigstream.reviews.rating.Ratings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Keeps ratings as rating-aggregates tells them. */
@Configuration(proxyBeanMethods = false)
class RatingSubscription {

    @Bean
    EventSubscription<Rating> ratingEvents(Ratings ratings) {
        return EventSubscription.of(Topics.RATINGS, Rating.class, event -> hear(ratings, event));
    }

    private static void hear(Ratings ratings, ReceivedEvent<Rating> event) {
        Rating told = event.value();
        if (told == null) {
            ratings.forget(event.key());
        } else {
            ratings.keep(
                    event.key(),
                    new KeptRating(told.getCount(), told.getSum(), told.getHistogram(), told.getAggregateVersion()));
        }
    }
}
