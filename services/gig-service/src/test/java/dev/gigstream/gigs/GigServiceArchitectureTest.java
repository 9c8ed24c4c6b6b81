package dev.gigstream.gigs;

import dev.gigstream.testkit.ArchitectureRules;
import org.junit.jupiter.api.Test;

class GigServiceArchitectureTest {

    @Test
    void keepsTheDomainPlainAndTheAdaptersHidden() {
        ArchitectureRules.of("dev.gigstream.gigs")
                .domain("dev.gigstream.gigs.gig")
                .domain("dev.gigstream.gigs.category")
                .check();
    }
}
