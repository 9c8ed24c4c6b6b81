package dev.gigstream.reviews;

import dev.gigstream.reviews.review.ReviewPolicy;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The policy values of reviews.
 *
 * @param window how long after its end an order may be reviewed
 */
@ConfigurationProperties("gigstream.reviews.policy")
record ReviewSettings(@DefaultValue("14d") Duration window) {

    ReviewPolicy policy() {
        return new ReviewPolicy(window);
    }
}
