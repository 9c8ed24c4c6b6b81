package dev.gigstream.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The show for people runs to its end, step by step, and leaves every promise kept. */
class DemoAndCheckIT {
    private static final String ORDERS = "orders.order.events.v1";
    private static final String PAYMENTS = "payments.payment.events.v1";

    @BeforeAll
    static void up() {
        Stack.awaitUp();
    }

    @Test
    void theDemoTellsThreeOrdersAndThePromisesHold() {
        var demo = Stack.command("demo");

        assertThat(demo.code()).as(demo.out()).isZero();
        var chapters = demo.out().split("─{10,}");
        assertThat(chapters).as(demo.out()).hasSize(4);
        assertTold(chapters[1], ORDERS, "PLACED", "FUNDED", "DELIVERED", "COMPLETED");
        assertTold(chapters[1], PAYMENTS, "CREATED", "CAPTURED", "HELD", "RELEASED");
        assertTold(chapters[2], ORDERS, "PLACED", "FUNDED", "CANCELLATION_REQUESTED", "CANCELLED");
        assertTold(chapters[2], PAYMENTS, "CREATED", "CAPTURED", "HELD", "REFUND_REQUESTED", "REFUNDED");
        assertTold(
                chapters[3],
                ORDERS,
                "PLACED",
                "FUNDED",
                "DELIVERED",
                "CANCELLATION_REQUESTED",
                "CANCELLATION_DECLINED",
                "DISPUTE_OPENED",
                "DISPUTE_RESOLVED");
        assertTold(chapters[3], PAYMENTS, "CREATED", "CAPTURED", "HELD", "RELEASED", "PARTIALLY_REFUNDED");
        assertThat(demo.out()).contains("./gigstream check");
        Promises.assertKept();
    }

    /** Each event appeared on its topic, in this order. */
    private static void assertTold(String chapter, String topic, String... types) {
        var told = chapter.lines()
                .map(line -> line.strip().split("\\s+"))
                .filter(words -> words.length > 2 && words[1].equals(topic))
                .map(words -> words[2]);
        assertThat(told).as(chapter).containsSubsequence(types);
    }
}
