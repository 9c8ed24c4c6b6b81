package dev.gigstream.payments;

import dev.gigstream.testkit.ArchitectureRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    /** The payment provider is outside of the marketplace, so its adapter is the one place that calls over HTTP. */
    @Test
    void keepsTheStructureOfAService() {
        ArchitectureRules.of("dev.gigstream.payments")
                .callingOutFrom("dev.gigstream.payments.provider.razorpay")
                .domain("dev.gigstream.payments.erasure")
                .domain("dev.gigstream.payments.ledger")
                .domain("dev.gigstream.payments.notice")
                .domain("dev.gigstream.payments.payment")
                .domain("dev.gigstream.payments.provider")
                .domain("dev.gigstream.payments.reconciliation")
                .domain("dev.gigstream.payments.task")
                .domain("dev.gigstream.payments.withdrawal")
                .domain("dev.gigstream.payments.work")
                .check();
    }
}
