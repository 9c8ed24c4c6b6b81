package dev.gigstream.reviews;

import dev.gigstream.eventing.EventIds;
import dev.gigstream.reviews.order.KnownOrders;
import dev.gigstream.reviews.review.ChangingReviews;
import dev.gigstream.reviews.review.ErasingAuthors;
import dev.gigstream.reviews.review.ImportBrake;
import dev.gigstream.reviews.review.ImportingReviews;
import dev.gigstream.reviews.review.PublishingReviews;
import dev.gigstream.reviews.review.ReviewEvents;
import dev.gigstream.reviews.review.Reviews;
import dev.gigstream.reviews.review.Votes;
import dev.gigstream.reviews.review.VotingHelpful;
import dev.gigstream.reviews.review.WritingReviews;
import dev.gigstream.reviews.work.Transactions;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the use cases together; they are plain Java and know of no container. */
@Configuration(proxyBeanMethods = false)
class UseCases {

    @Bean
    WritingReviews writingReviews(
            KnownOrders orders,
            Reviews reviews,
            ReviewEvents events,
            ReviewSettings settings,
            Transactions transactions,
            Clock clock) {
        return new WritingReviews(
                orders, reviews, events, settings.policy(), transactions, EventIds::next, millis(clock));
    }

    @Bean
    ChangingReviews changingReviews(Reviews reviews, ReviewEvents events, Transactions transactions, Clock clock) {
        return new ChangingReviews(reviews, events, transactions, millis(clock));
    }

    @Bean
    VotingHelpful votingHelpful(ChangingReviews changing, Votes votes) {
        return new VotingHelpful(changing, votes);
    }

    @Bean
    PublishingReviews publishingReviews(Reviews reviews, ReviewEvents events, Transactions transactions, Clock clock) {
        return new PublishingReviews(reviews, events, transactions, millis(clock));
    }

    @Bean
    ErasingAuthors erasingAuthors(Reviews reviews, ReviewEvents events, Clock clock) {
        return new ErasingAuthors(reviews, events, millis(clock));
    }

    @Bean
    ImportingReviews importingReviews(
            Reviews reviews, ReviewEvents events, Transactions transactions, ImportBrake brake) {
        return new ImportingReviews(reviews, events, transactions, brake);
    }

    /** What events and tables keep of a time. */
    private static Clock millis(Clock clock) {
        return Clock.tick(clock, Duration.ofMillis(1));
    }
}
