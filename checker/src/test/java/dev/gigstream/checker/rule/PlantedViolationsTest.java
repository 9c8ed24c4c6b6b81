package dev.gigstream.checker.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gigstream.checker.fact.Accounts;
import dev.gigstream.checker.fact.DeadLetter;
import dev.gigstream.checker.fact.Grant;
import dev.gigstream.checker.fact.Notices;
import dev.gigstream.checker.fact.Price;
import dev.gigstream.checker.fact.ProviderFacts;
import dev.gigstream.checker.fact.SearchableGig;
import dev.gigstream.checker.fact.Sockets;
import dev.gigstream.checker.fact.StoredAggregate;
import dev.gigstream.checker.fact.StoredConversation;
import dev.gigstream.checker.fact.StoredPayment;
import dev.gigstream.checker.fact.StoredReview;
import dev.gigstream.checker.fact.TopicRecord;
import dev.gigstream.checker.fact.Waiting;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Breaks one promise after the other and sees each caught. */
class PlantedViolationsTest {

    @Test
    void findsNothingWrongWhereEverythingIsAsPromised() {
        List<Verdict> verdicts = Invariants.check(Marketplace.asPromised().snapshot());

        assertThat(verdicts)
                .allSatisfy(verdict ->
                        assertThat(verdict.witnesses()).as(verdict.id()).isEmpty());
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("plants")
    void catches(String id, String what, Consumer<Marketplace> plant) {
        Marketplace marketplace = Marketplace.asPromised();
        plant.accept(marketplace);

        List<Verdict> verdicts = Invariants.check(marketplace.snapshot());

        Set<String> broken = verdicts.stream()
                .filter(verdict -> !verdict.holds())
                .map(Verdict::id)
                .collect(Collectors.toSet());
        assertThat(broken).as(what).contains(id);
    }

    @Test
    void plantsAViolationOfEachInvariant() {
        Set<String> all = Invariants.check(Marketplace.asPromised().snapshot()).stream()
                .map(Verdict::id)
                .collect(Collectors.toSet());

        assertThat(plants().map(plant -> (String) plant.get()[0]).collect(Collectors.toSet()))
                .isEqualTo(all);
    }

    static Stream<Arguments> plants() {
        return Stream.of(money(), orders(), events(), people(), reviews()).flatMap(plants -> plants);
    }

    private static Stream<Arguments> reviews() {
        return Stream.of(
                plant(
                        "R1",
                        "a second review of the same party",
                        it -> it.reviews.add(review("completed", OrderFixture.BUYER))),
                plant("R1", "a review of a running order", it -> it.reviews.add(review("active", OrderFixture.BUYER))),
                plant("R1", "a review of no order", it -> it.reviews.add(review("none", OrderFixture.BUYER))),
                plant("R1", "a review by a stranger", it -> it.reviews.set(0, review("completed", "stranger"))),
                plant(
                        "R2",
                        "a rating with a review too many",
                        it -> it.rate("gig:gig-1", "3 reviews of 9 stars [1, 0, 0, 2, 0]")),
                plant("R2", "a rating nobody made", it -> it.rate("gig:gig-9", "1 reviews of 5 stars [0, 0, 0, 0, 1]")),
                plant("R2", "a review that is not in the rating", it -> it.reviews.add(review("split", "buyer-1"))));
    }

    private static StoredReview review(String orderId, String authorId) {
        return new StoredReview("planted", orderId, "gig-1", authorId, OrderFixture.SELLER, "BUYER", 3, true, 1);
    }

    private static Stream<Arguments> money() {
        return Stream.of(
                plant(
                        "M1",
                        "a posting that loses money",
                        it -> it.ledger.replace(
                                "SETTLEMENT",
                                posting -> LedgerFixture.with(
                                        posting,
                                        posting.id(),
                                        "SETTLEMENT",
                                        posting.entries().subList(1, 3)))),
                plant("M2", "a payment that only the ledger has", it -> it.providerPayments.remove("pay_active")),
                plant(
                        "M2",
                        "a refund that the ledger has not heard of",
                        it -> it.providerRefunds.put("rfnd_other", refund("rfnd_other", "pay_active", 100))),
                plant("M3", "escrow below zero", it -> it.ledger.settle("pending", 0, 100, 0, Marketplace.LONG_AGO)),
                plant(
                        "M4",
                        "a role that may change what was",
                        it -> it.grants.add(new Grant("payments", "entry", "UPDATE"))),
                plant("M4", "a table that nothing guards", it -> it.guards.remove("entry")),
                plant(
                        "M5",
                        "a release that is too small",
                        it -> it.ledger.replace(
                                "SETTLEMENT",
                                posting -> LedgerFixture.with(
                                        posting,
                                        posting.id(),
                                        "SETTLEMENT",
                                        posting.entries().subList(0, 2)))),
                plant(
                        "M5",
                        "a payment that shows other figures",
                        it -> it.payments.computeIfPresent(
                                "active", (_, payment) -> with(payment, payment.total(), 1))),
                plant(
                        "M5",
                        "a fee that was computed wrong",
                        it -> it.orders.get("active").price = new Price(149_900, 1, 149_900, 8_244, 29_980, "INR")),
                plant("M6", "two holds", it -> it.ledger.hold("active", "pay_2", 1, Marketplace.LONG_AGO)),
                plant(
                        "M6",
                        "a release and a refund",
                        it -> it.ledger.settle("completed", Marketplace.TOTAL, 0, 0, Marketplace.LONG_AGO)),
                plant(
                        "M7",
                        "a payment credited twice",
                        it -> it.ledger.hold("active", "pay_active", Marketplace.TOTAL, Marketplace.LONG_AGO)),
                plant(
                        "M7",
                        "a refund debited twice",
                        it -> it.ledger.refund("split", "pay_split", "rfnd_split", 1, Marketplace.LONG_AGO)),
                plant(
                        "M7",
                        "a hold of a payment that the provider let go",
                        it -> it.ledger.hold("pending", "pay_lapsed", Marketplace.TOTAL, Marketplace.LONG_AGO)),
                plant(
                        "M2",
                        "money that is said to lie at the provider and was never taken",
                        it -> it.ledger.refundDue("active", "pay_lapsed", Marketplace.TOTAL, Marketplace.LONG_AGO)),
                plant("M7", "a payout that nobody made", it -> it.providerTransfers.clear()),
                plant(
                        "M8",
                        "a capture that nobody noticed",
                        it -> it.providerPayments.put("pay_lost", payment("pay_lost", "order_active", 500))),
                plant(
                        "M8",
                        "a refund without a reason",
                        it -> it.payments.computeIfPresent("expired", (_, payment) -> withoutRefunds(payment))),
                plant(
                        "M9",
                        "a hold of another amount",
                        it -> it.ledger.replace("HOLD", posting -> LedgerFixture.scaled(posting, 2))),
                plant(
                        "M9",
                        "a provider that was asked for too much",
                        it -> it.providerOrders.put(
                                "order_active", new ProviderFacts.Order("order_active", "active", 1, "INR"))));
    }

    private static Stream<Arguments> orders() {
        return Stream.of(
                plant(
                        "O1",
                        "a delivery before the payment",
                        it -> it.orders.get("pending").delivered()),
                plant("O1", "a status that no step leads to", it -> it.orders.get("active").status = "DELIVERED"),
                plant("O1", "a version without a step", it -> it.orders.get("active").version++),
                plant(
                        "O1",
                        "a buyer who accepts as the seller",
                        it -> it.orders
                                .get("active")
                                .delivered()
                                .step("BUYER", OrderFixture.SELLER, "COMPLETED", "COMPLETED")),
                plant(
                        "O1",
                        "a gap on the topic",
                        it -> it.records.removeIf(record -> record.key().equals("completed") && record.offset() == 2)),
                plant(
                        "O2",
                        "a completed order that pays nobody",
                        it -> it.ledger.postings.removeIf(posting ->
                                posting.is("SETTLEMENT") && posting.orderId().equals("completed"))),
                plant(
                        "O2",
                        "a cancelled order that refunds nobody",
                        it -> it.ledger.postings.removeIf(posting ->
                                posting.is("SETTLEMENT") && posting.orderId().equals("cancelled"))),
                plant(
                        "O2",
                        "an expired order that holds money",
                        it -> it.ledger.hold("expired", "pay_expired", Marketplace.TOTAL, Marketplace.LONG_AGO)),
                plant("O3", "a timer that never fired", it -> it.orders.get("active").nextTimer = Marketplace.LONG_AGO),
                plant("O3", "an unpaid order without a timer", it -> it.orders.get("pending").nextTimer = null),
                plant("O3", "a dispute that nobody can decide", it -> {
                    it.orders.get("active").disputed();
                    it.orders.get("active").dispute = null;
                }));
    }

    private static Stream<Arguments> events() {
        return Stream.of(
                plant(
                        "E1",
                        "a change that was never told",
                        it -> it.aggregates.add(new StoredAggregate("gigs.gig.events.v1", "gig-1", 3, null))),
                plant(
                        "E1",
                        "an event of a change that was rolled back",
                        it -> it.records.add(Marketplace.event("active", 3, "DELIVERED", "DELIVERED", "other"))),
                plant(
                        "E1",
                        "an event of an order that there is not",
                        it -> it.records.add(Marketplace.event("ghost", 1, "PLACED", "PENDING_PAYMENT", "other"))),
                plant(
                        "E1",
                        "a state that the topic tells otherwise",
                        it -> it.aggregates.replaceAll(stored ->
                                new StoredAggregate(stored.topic(), stored.id(), stored.version(), "something else"))),
                plant(
                        "E1",
                        "an event stuck in its outbox",
                        it -> it.waiting.add(new Waiting(
                                "orders.order.events.v1", "active", "event", Marketplace.NOW.minusSeconds(11)))),
                plant("E2", "versions that grow younger", it -> Collections.reverse(it.records)),
                plant(
                        "E2",
                        "a repetition with other bytes",
                        it -> it.records.addLast(withDigest(it.records.getFirst(), "other"))),
                plant("E3", "an end of an order that payments missed", it -> it.taken.remove("cancelled/4")),
                plant("E3", "an order without a payment", it -> it.payments.remove("active")),
                plant("E3", "money that moved for an event nobody told", it -> it.taken.add("a ghost")),
                plant("E3", "an event that took effect twice", it -> {
                    it.caused("first", "completed/4");
                    it.caused("second", "completed/4");
                }),
                plant(
                        "E4",
                        "a record under another key",
                        it -> it.records.add(withKey(it.records.getFirst(), "somebody-else"))),
                plant(
                        "E4",
                        "bytes that nobody registered",
                        it -> it.records.add(new TopicRecord(
                                "gigs.gig.events.v1",
                                0,
                                9,
                                "gig-1",
                                null,
                                new TopicRecord.Unreadable("no schema 4711")))),
                plant(
                        "E5",
                        "a dead letter of unknown origin",
                        it -> it.deadLetters.add(new DeadLetter("x.dlq.v1-0@1", null, "0", "1", "a cause", false))),
                plant(
                        "E5",
                        "a dead letter without a cause",
                        it -> it.deadLetters.add(new DeadLetter("x.dlq.v1-0@1", "topic", "0", "1", null, false))));
    }

    private static Stream<Arguments> people() {
        return Stream.of(
                plant(
                        "A1",
                        "two accounts of one address",
                        it -> it.accounts.add(new Accounts.Account("other", "Seller@Example.org ", Marketplace.NOW))),
                plant("A1", "an account without a profile", it -> it.profiles.clear()),
                plant(
                        "A2",
                        "a token of two families",
                        it -> it.families.add(
                                new Accounts.Family("session-2", "leaf-1", null, true, Marketplace.NOW, null))),
                plant(
                        "A2",
                        "a family that lost its leaf",
                        it -> it.families.set(
                                0,
                                new Accounts.Family(
                                        "session-1", "leaf-1", null, false, Marketplace.NOW.plusSeconds(60), null))),
                plant(
                        "A2",
                        "an end that no gateway heard of",
                        it -> it.families.set(
                                0,
                                new Accounts.Family(
                                        "session-1", "leaf-1", null, true, Marketplace.NOW, Marketplace.LONG_AGO))),
                plant(
                        "X1",
                        "a name that outlived its account",
                        it -> it.traces.add(new Accounts.Trace("the name for conversations", "erased"))),
                plant(
                        "X1",
                        "a gig that outlived its seller",
                        it -> it.searchable.add(new SearchableGig("gig-of-erased", 3))),
                plant(
                        "X1",
                        "an erasure that was never told",
                        it -> it.records.removeIf(record ->
                                record.key().equals("erased") && record.content() instanceof TopicRecord.Tombstone)),
                plant("C1", "a message that is lost", it -> it.said.remove(2)),
                plant(
                        "C1",
                        "a number given twice",
                        it -> it.said.add(new StoredConversation.Message("message-4", 3, "buyer 3"))),
                plant(
                        "C1",
                        "a message stored twice",
                        it -> it.said.set(3, new StoredConversation.Message("message-3", 3, "buyer 1"))),
                plant("S1", "a published gig that nobody finds", it -> it.searchable.clear()),
                plant("S1", "an old version", it -> it.searchable.set(0, new SearchableGig("gig-1", 2))),
                plant("S1", "a draft that everybody finds", it -> it.searchable.add(new SearchableGig("gig-2", 1))),
                plant("S2", "a document with an old rating", it -> it.document("gig-1", "1 reviews of 1 stars")),
                plant("S2", "a document with a rating nobody made", it -> it.document("gig-2", "1 reviews of 5 stars")),
                plant(
                        "S2",
                        "a view that was counted twice",
                        it -> it.day(
                                "seller-day",
                                "SellerDay",
                                OrderFixture.SELLER,
                                "{clicks=1, orders=1, revenue INR=149900, views=3}")),
                plant("S2", "a day nobody had", it -> it.day("seller-day", "SellerDay", "seller-9", "{views=1}")),
                plant("S2", "money that went nowhere", it -> it.paid.remove("completed")),
                plant(
                        "S2",
                        "an order that is in no figure",
                        it -> it.ordered.put("split", it.ordered.get("completed"))),
                plant("N1", "somebody who was not told", it -> it.told.clear()),
                plant("N1", "an inbox told twice", it -> it.told.add(again("NOTIFIED", "n1"))),
                plant("N1", "the same event told under another id", it -> it.told.add(again("NOTIFIED", "n2"))),
                plant("N1", "two mails", it -> it.told.add(again("EMAIL_DUE", "n1"))),
                plant(
                        "H1",
                        "a second door",
                        it -> it.listeners.add(new Sockets.Listener("order-service", 18106, false))),
                plant(
                        "H1",
                        "a service that asks another",
                        it -> it.connections.add(new Sockets.Connection("order-service", "payment-service", 18107))));
    }

    private static Notices.Told again(String type, String notificationId) {
        return new Notices.Told("e3", type, "seller-1", "ORDER_PLACED", notificationId, "order-event");
    }

    private static Arguments plant(String id, String what, Consumer<Marketplace> plant) {
        return Arguments.of(id, what, plant);
    }

    private static ProviderFacts.Refund refund(String id, String paymentId, long amount) {
        return new ProviderFacts.Refund(id, paymentId, amount, "INR", "processed", Marketplace.LONG_AGO);
    }

    private static ProviderFacts.Payment payment(String id, String orderId, long amount) {
        return new ProviderFacts.Payment(id, orderId, amount, "INR", true, Marketplace.LONG_AGO);
    }

    private static StoredPayment with(StoredPayment payment, long held, long released) {
        return new StoredPayment(
                payment.orderId(),
                payment.total(),
                payment.currency(),
                payment.status(),
                payment.version(),
                payment.providerOrderId(),
                held,
                released,
                payment.refunded(),
                payment.fees(),
                payment.captures(),
                payment.refunds());
    }

    private static StoredPayment withoutRefunds(StoredPayment payment) {
        return new StoredPayment(
                payment.orderId(),
                payment.total(),
                payment.currency(),
                payment.status(),
                payment.version(),
                payment.providerOrderId(),
                payment.held(),
                payment.released(),
                payment.refunded(),
                payment.fees(),
                payment.captures(),
                List.of());
    }

    private static TopicRecord withKey(TopicRecord record, String key) {
        return new TopicRecord(record.topic(), record.partition(), 99, key, record.headerEventId(), record.content());
    }

    private static TopicRecord withDigest(TopicRecord record, String digest) {
        TopicRecord.Event event = (TopicRecord.Event) record.content();
        return new TopicRecord(
                record.topic(),
                record.partition(),
                99,
                record.key(),
                record.headerEventId(),
                new TopicRecord.Event(
                        true,
                        event.record(),
                        event.aggregateId(),
                        event.eventId(),
                        event.causationId(),
                        event.version(),
                        event.type(),
                        event.status(),
                        event.state(),
                        event.occurredAt(),
                        digest));
    }
}
