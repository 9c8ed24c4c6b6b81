package dev.gigstream.ratings;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Sums reviews up per gig, seller and buyer; it alone writes the rating topic. */
@SpringBootApplication
class RatingAggregatesApplication {

    static void main(String[] args) {
        SpringApplication.run(RatingAggregatesApplication.class, args);
    }
}
