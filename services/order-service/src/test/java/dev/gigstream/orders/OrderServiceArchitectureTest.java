package dev.gigstream.orders;

import dev.gigstream.testkit.ArchitectureRules;
import org.junit.jupiter.api.Test;

class OrderServiceArchitectureTest {

    @Test
    void keepsTheDomainPlainAndTheAdaptersHidden() {
        ArchitectureRules.of("dev.gigstream.orders")
                .domain("dev.gigstream.orders.order")
                .domain("dev.gigstream.orders.gig")
                .domain("dev.gigstream.orders.audit")
                .check();
    }
}
