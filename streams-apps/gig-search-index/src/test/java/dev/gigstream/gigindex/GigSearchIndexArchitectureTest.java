package dev.gigstream.gigindex;

import dev.gigstream.testkit.ArchitectureRules;
import org.junit.jupiter.api.Test;

class GigSearchIndexArchitectureTest {
    @Test
    void keepsTheStructureOfAnApplication() {
        ArchitectureRules.of("dev.gigstream.gigindex")
                .domain("dev.gigstream.gigindex.quality")
                .check();
    }
}
