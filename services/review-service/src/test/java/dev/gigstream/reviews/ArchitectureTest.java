package dev.gigstream.reviews;

import dev.gigstream.testkit.ArchitectureRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    @Test
    void keepsTheStructureOfAService() {
        ArchitectureRules.of("dev.gigstream.reviews")
                .domain("dev.gigstream.reviews.order")
                .domain("dev.gigstream.reviews.person")
                .domain("dev.gigstream.reviews.rating")
                .domain("dev.gigstream.reviews.review")
                .domain("dev.gigstream.reviews.work")
                .check();
    }
}
