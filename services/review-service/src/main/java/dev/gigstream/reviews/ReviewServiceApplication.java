package dev.gigstream.reviews;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.scheduling.annotation.EnableScheduling;

/** What the two parties of an order say of each other; it alone writes the review topic. */
@SpringBootApplication
@ConfigurationPropertiesScan
@EnableScheduling
class ReviewServiceApplication {

    static void main(String[] args) {
        SpringApplication.run(ReviewServiceApplication.class, args);
    }
}
