package dev.gigstream.logindex;

import dev.gigstream.testkit.ArchitectureRules;
import org.junit.jupiter.api.Test;

class LogIndexArchitectureTest {
    @Test
    void keepsTheStructureOfAnApplication() {
        ArchitectureRules.of("dev.gigstream.logindex").check();
    }
}
