package dev.gigstream.insights;

import dev.gigstream.testkit.ArchitectureRules;
import org.junit.jupiter.api.Test;

class MarketplaceInsightsArchitectureTest {
    @Test
    void keepsTheStructureOfAnApplication() {
        ArchitectureRules.of("dev.gigstream.insights")
                .domain("dev.gigstream.insights.figures")
                .check();
    }
}
