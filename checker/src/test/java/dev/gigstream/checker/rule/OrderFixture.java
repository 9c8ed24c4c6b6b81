package dev.gigstream.checker.rule;

import dev.gigstream.checker.fact.Price;
import dev.gigstream.checker.fact.Settlement;
import dev.gigstream.checker.fact.Step;
import dev.gigstream.checker.fact.StoredOrder;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** An order that takes steps; its fields are open, so that a test can spoil any of them. */
final class OrderFixture {

    static final String BUYER = "buyer-1";
    static final String SELLER = "seller-1";
    static final String MODERATOR = "moderator-1";

    final String orderId;
    Price price = new Price(149_900, 1, 149_900, 8_245, 29_980, "INR");
    String status = "PENDING_PAYMENT";
    Instant payBy;
    Instant fundedAt;
    Instant dueAt;
    Instant autoCompleteAt;
    Instant endedAt;
    Instant nextTimer;
    StoredOrder.Request cancellation;
    StoredOrder.Dispute dispute;
    Settlement settlement;
    List<Step> timeline = new ArrayList<>();
    long version;

    private final Instant placedAt;
    private Instant now;

    private OrderFixture(String orderId, Instant placedAt) {
        this.orderId = orderId;
        this.placedAt = placedAt;
        this.now = placedAt;
    }

    static OrderFixture placed(String orderId, Instant at) {
        OrderFixture order = new OrderFixture(orderId, at);
        order.payBy = at.plus(Duration.ofMinutes(15));
        order.nextTimer = order.payBy;
        return order.step("BUYER", BUYER, "PLACED", "PENDING_PAYMENT");
    }

    OrderFixture funded() {
        fundedAt = now.plusSeconds(1);
        dueAt = fundedAt.plus(Duration.ofDays(3));
        nextTimer = dueAt.minus(Duration.ofDays(1));
        return step("SYSTEM", null, "FUNDED", "ACTIVE");
    }

    OrderFixture delivered() {
        autoCompleteAt = now.plus(Duration.ofDays(3));
        nextTimer = autoCompleteAt;
        return step("SELLER", SELLER, "DELIVERED", "DELIVERED");
    }

    OrderFixture completed() {
        settlement = new Settlement("RELEASE", 0, 119_920, 38_225);
        return ended("BUYER", BUYER, "COMPLETED", "COMPLETED");
    }

    OrderFixture askedToCancel() {
        cancellation = new StoredOrder.Request("SELLER", "OPEN", now.plus(Duration.ofHours(48)));
        nextTimer = cancellation.answerBy();
        return step("SELLER", SELLER, "CANCELLATION_REQUESTED", "CANCELLATION_REQUESTED");
    }

    OrderFixture cancelled() {
        settlement = new Settlement("REFUND", 158_145, 0, 0);
        return ended("BUYER", BUYER, "CANCELLED", "CANCELLED");
    }

    OrderFixture declined() {
        nextTimer = dueAt;
        return step("BUYER", BUYER, "CANCELLATION_DECLINED", "ACTIVE");
    }

    OrderFixture disputed() {
        dispute = new StoredOrder.Dispute("dispute-1", null);
        nextTimer = null;
        return step("BUYER", BUYER, "DISPUTE_OPENED", "DISPUTED");
    }

    OrderFixture split() {
        dispute = new StoredOrder.Dispute("dispute-1", "SPLIT");
        settlement = new Settlement("SPLIT", 58_145, 75_830, 24_170);
        return ended("MODERATOR", MODERATOR, "DISPUTE_RESOLVED", "COMPLETED");
    }

    OrderFixture expired() {
        now = payBy;
        return ended("SYSTEM", null, "EXPIRED", "EXPIRED");
    }

    OrderFixture step(String actor, String userId, String type, String next) {
        now = now.plusSeconds(1);
        timeline.add(new Step(now, actor, userId, type));
        status = next;
        version++;
        return this;
    }

    private OrderFixture ended(String actor, String userId, String type, String next) {
        step(actor, userId, type, next);
        endedAt = now;
        nextTimer = null;
        return this;
    }

    Instant lastStepAt() {
        return now;
    }

    StoredOrder build() {
        return new StoredOrder(
                orderId,
                BUYER,
                SELLER,
                price,
                status,
                new StoredOrder.Times(payBy, fundedAt, dueAt, autoCompleteAt, endedAt, nextTimer),
                cancellation,
                dispute,
                settlement,
                List.copyOf(timeline),
                version);
    }

    Instant placedAt() {
        return placedAt;
    }
}
