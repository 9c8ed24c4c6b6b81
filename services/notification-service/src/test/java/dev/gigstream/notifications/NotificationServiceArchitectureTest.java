package dev.gigstream.notifications;

import dev.gigstream.testkit.ArchitectureRules;
import org.junit.jupiter.api.Test;

class NotificationServiceArchitectureTest {
    @Test
    void keepsTheStructureOfAService() {
        ArchitectureRules.of("dev.gigstream.notifications")
                .callingOutFrom("dev.gigstream.notifications.inbox.peer")
                .domain("dev.gigstream.notifications.inbox")
                .check();
    }
}
