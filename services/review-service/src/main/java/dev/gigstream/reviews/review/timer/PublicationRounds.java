package dev.gigstream.reviews.review.timer;

import dev.gigstream.reviews.review.PublishingReviews;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;

/** Looks every moment for reviews whose window has ended; any number of instances may. */
@Component
class PublicationRounds {

    private static final Logger log = LoggerFactory.getLogger(PublicationRounds.class);

    private final PublishingReviews publishing;

    PublicationRounds(PublishingReviews publishing) {
        this.publishing = publishing;
    }

    @Scheduled(initialDelayString = "PT2S", fixedDelayString = "${gigstream.reviews.publish-every:1s}")
    void publishDue() {
        try {
            publishing.publishDue();
        } catch (DataAccessException | CannotCreateTransactionException e) {
            // The database is away: what is due stays so until the next look.
            log.warn("Reviews that are due cannot be read: {}", e.toString());
        }
    }
}
