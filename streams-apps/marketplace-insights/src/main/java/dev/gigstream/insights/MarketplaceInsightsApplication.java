package dev.gigstream.insights;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Counts what happens in the marketplace, by seller, category and gig. */
@SpringBootApplication
class MarketplaceInsightsApplication {

    static void main(String[] args) {
        SpringApplication.run(MarketplaceInsightsApplication.class, args);
    }
}
