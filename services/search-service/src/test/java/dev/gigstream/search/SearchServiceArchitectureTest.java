package dev.gigstream.search;

import dev.gigstream.testkit.ArchitectureRules;
import org.junit.jupiter.api.Test;

class SearchServiceArchitectureTest {
    @Test
    void keepsTheStructureOfAService() {
        ArchitectureRules.of("dev.gigstream.search").check();
    }
}
