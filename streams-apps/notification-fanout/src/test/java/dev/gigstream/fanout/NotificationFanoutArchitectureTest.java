package dev.gigstream.fanout;

import dev.gigstream.testkit.ArchitectureRules;
import org.junit.jupiter.api.Test;

class NotificationFanoutArchitectureTest {
    @Test
    void keepsTheStructureOfAnApplication() {
        ArchitectureRules.of("dev.gigstream.fanout")
                .domain("dev.gigstream.fanout.recipient")
                .check();
    }
}
