package dev.gigstream.checker.rule;

import dev.gigstream.checker.fact.Accounts;
import dev.gigstream.checker.fact.DeadLetter;
import dev.gigstream.checker.fact.Grant;
import dev.gigstream.checker.fact.Happenings;
import dev.gigstream.checker.fact.Ledger;
import dev.gigstream.checker.fact.Notices;
import dev.gigstream.checker.fact.ProviderFacts;
import dev.gigstream.checker.fact.SearchableGig;
import dev.gigstream.checker.fact.Snapshot;
import dev.gigstream.checker.fact.Sockets;
import dev.gigstream.checker.fact.Step;
import dev.gigstream.checker.fact.StoredAggregate;
import dev.gigstream.checker.fact.StoredConversation;
import dev.gigstream.checker.fact.StoredGig;
import dev.gigstream.checker.fact.StoredOrder;
import dev.gigstream.checker.fact.StoredPayment;
import dev.gigstream.checker.fact.StoredReview;
import dev.gigstream.checker.fact.StoredWithdrawal;
import dev.gigstream.checker.fact.TopicRecord;
import dev.gigstream.checker.fact.Waiting;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A marketplace where everything is as promised: an order of each fate, an hour and more ago. Its parts are open, so that a
 * test can break one promise.
 */
final class Marketplace {

    static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    static final Instant LONG_AGO = NOW.minus(Duration.ofHours(2));
    static final long TOTAL = 158_145;
    static final String CATEGORY_FIGURES =
            "{clicks=1, fees INR=38225, held INR=158145, orders=1, released INR=119920, revenue INR=149900, views=2}";
    private static final String DOCUMENTS = "search.gig-document.v1";

    final Map<String, OrderFixture> orders = new LinkedHashMap<>();
    final LedgerFixture ledger = new LedgerFixture();
    final Map<String, StoredPayment> payments = new LinkedHashMap<>();
    final List<StoredWithdrawal> withdrawals = new ArrayList<>();
    final Set<String> taken = new HashSet<>();
    final List<Grant> grants = new ArrayList<>(List.of(
            new Grant("payments", "posting", "SELECT"),
            new Grant("payments", "posting", "INSERT"),
            new Grant("payments", "entry", "SELECT"),
            new Grant("payments", "entry", "INSERT")));
    final List<String> guards = new ArrayList<>(List.of("posting", "entry"));
    final Map<String, ProviderFacts.Order> providerOrders = new LinkedHashMap<>();
    final Map<String, ProviderFacts.Payment> providerPayments = new LinkedHashMap<>();
    final Map<String, ProviderFacts.Refund> providerRefunds = new LinkedHashMap<>();
    final Map<String, ProviderFacts.Transfer> providerTransfers = new LinkedHashMap<>();
    final List<TopicRecord> records = new ArrayList<>();
    final List<StoredAggregate> aggregates = new ArrayList<>();
    final List<DeadLetter> deadLetters = new ArrayList<>();
    final List<Waiting> waiting = new ArrayList<>();
    final List<Accounts.Account> accounts = new ArrayList<>();
    final List<Accounts.Family> families = new ArrayList<>();
    final List<Accounts.Profile> profiles = new ArrayList<>();
    final Map<String, Instant> erased = new LinkedHashMap<>();
    final List<Accounts.Trace> traces = new ArrayList<>();
    final List<StoredGig> gigs = new ArrayList<>();
    final List<SearchableGig> searchable = new ArrayList<>();
    final List<StoredConversation.Message> said = new ArrayList<>();
    final List<StoredReview> reviews = new ArrayList<>();
    final Map<String, Happenings.Gig> counted = new LinkedHashMap<>();
    final Map<String, Happenings.Order> ordered = new LinkedHashMap<>();
    final Map<String, Happenings.Payment> paid = new LinkedHashMap<>();
    final List<Happenings.Activity> activities = new ArrayList<>();
    final List<Notices.Due> due = new ArrayList<>();
    final List<Notices.Told> told = new ArrayList<>();
    final List<Sockets.Listener> listeners = new ArrayList<>();
    final List<Sockets.Connection> connections = new ArrayList<>();

    static Marketplace asPromised() {
        Marketplace marketplace = new Marketplace();
        marketplace.completedOrder();
        marketplace.cancelledOrder();
        marketplace.splitOrder();
        marketplace.openOrders();
        marketplace.expiredOrderPaidLate();
        marketplace.lapsedPayment();
        marketplace.orders.values().forEach(marketplace::tell);
        marketplace.take();
        marketplace.people();
        marketplace.erased();
        marketplace.talk();
        marketplace.reviews();
        marketplace.notices();
        marketplace.figures();
        return marketplace;
    }

    Snapshot snapshot() {
        List<StoredOrder> stored =
                orders.values().stream().map(OrderFixture::build).toList();
        return new Snapshot(
                NOW,
                Snapshot.Fees.STANDARD,
                stored,
                new Ledger(ledger.postings, payments, withdrawals, taken, grants, guards),
                Optional.of(new ProviderFacts(providerOrders, providerPayments, providerRefunds, providerTransfers)),
                records,
                deadLetters,
                aggregates,
                waiting,
                new Notices(due, told, Set.of("seller-4 ORDER_PLACED")),
                new Accounts(accounts, families, profiles, erased, traces),
                gigs,
                searchable,
                List.of(new StoredConversation("conversation-1", 4, 3, said)),
                reviews,
                new Happenings(counted, ordered, paid, activities),
                new Sockets(listeners, connections));
    }

    /** The first message lies in the archive and, still, in its conversation. */
    private void talk() {
        said.add(new StoredConversation.Message("message-1", 1, "buyer 1"));
        said.add(new StoredConversation.Message("message-1", 1, "buyer 1"));
        said.add(new StoredConversation.Message("message-2", 2, "seller 1"));
        said.add(new StoredConversation.Message("message-3", 3, "buyer 2"));
    }

    private void notices() {
        Instant yesterday = NOW.minus(Duration.ofDays(1));
        due.add(new Notices.Due("order-event", "seller-1", "ORDER_PLACED", yesterday));
        due.add(new Notices.Due("order-event", "seller-2", "ORDER_PLACED", NOW));
        due.add(new Notices.Due("order-event", "seller-3", "ORDER_PLACED", NOW.minus(Duration.ofDays(30))));
        due.add(new Notices.Due("order-event", "seller-4", "ORDER_PLACED", yesterday));
        told.add(new Notices.Told("e1", "NOTIFIED", "seller-1", "ORDER_PLACED", "n1", "order-event"));
        told.add(new Notices.Told("e2", "EMAIL_DUE", "seller-1", "ORDER_PLACED", "n1", "order-event"));
    }

    /** Two searches and a click, an order that was paid and one that goes on, and something a moment ago. */
    private void figures() {
        Set<String> logos = Set.of("logo-design");
        counted.put("gig-1", new Happenings.Gig(3, OrderFixture.SELLER, "logo-design", logos, LONG_AGO));
        activities.add(new Happenings.Activity("a1", false, Set.of("gig-1"), LONG_AGO));
        activities.add(new Happenings.Activity("a2", false, Set.of("gig-1", "long-gone"), LONG_AGO));
        activities.add(new Happenings.Activity("a3", true, Set.of("gig-1"), LONG_AGO));
        ordered.put("completed", ordered(LONG_AGO, LONG_AGO));
        ordered.put("pending", ordered(null, null));
        paid.put("completed", new Happenings.Payment(4, LONG_AGO, TOTAL, "INR", 119_920, 0, 38_225, LONG_AGO));
        day("seller-day", "SellerDay", OrderFixture.SELLER, "{clicks=1, orders=1, revenue INR=149900, views=2}");
        day("category-day", "CategoryDay", "logo-design", CATEGORY_FIGURES);
        counted.put("gig-2", new Happenings.Gig(1, "seller-2", "songwriting", Set.of("songwriting"), LONG_AGO));
        activities.add(new Happenings.Activity("a4", true, Set.of("gig-2"), NOW));
    }

    private static Happenings.Order ordered(Instant funded, Instant ended) {
        return new Happenings.Order(3, "gig-1", OrderFixture.SELLER, funded, ended, 149_900, "INR", LONG_AGO);
    }

    void day(String topic, String type, String id, String state) {
        String name = "insights." + topic + ".v1";
        String key = id + ":2026-11-22";
        records.removeIf(record -> record.topic().equals(name) && record.key().equals(key));
        records.add(record(name, "dev.gigstream.events.insights." + type, key, 3, state));
    }

    private void completedOrder() {
        OrderFixture order = add(
                OrderFixture.placed("completed", LONG_AGO).funded().delivered().completed());
        pay(order, 0, 119_920, 38_225, "RELEASED");
        ledger.hold("completed", "pay_completed", TOTAL, LONG_AGO);
        ledger.settle("completed", 0, 119_920, 38_225, LONG_AGO);
        ledger.clear("completed", 119_920, LONG_AGO);
        ledger.payOut("withdrawal-1", 100_000, LONG_AGO);
        withdrawals.add(new StoredWithdrawal("withdrawal-1", OrderFixture.SELLER, 100_000, "INR", "PAID", "trf_1"));
        providerTransfers.put("trf_1", new ProviderFacts.Transfer("trf_1", 100_000, "INR", "processed", LONG_AGO));
    }

    private void cancelledOrder() {
        OrderFixture order = add(OrderFixture.placed("cancelled", LONG_AGO)
                .funded()
                .askedToCancel()
                .cancelled());
        pay(order, TOTAL, 0, 0, "REFUNDED");
        ledger.hold("cancelled", "pay_cancelled", TOTAL, LONG_AGO);
        ledger.settle("cancelled", TOTAL, 0, 0, LONG_AGO);
        giveBack("cancelled", "pay_cancelled", TOTAL);
    }

    private void splitOrder() {
        OrderFixture order = add(OrderFixture.placed("split", LONG_AGO)
                .funded()
                .askedToCancel()
                .declined()
                .disputed()
                .split());
        pay(order, 58_145, 75_830, 24_170, "PARTIALLY_REFUNDED");
        ledger.hold("split", "pay_split", TOTAL, LONG_AGO);
        ledger.settle("split", 58_145, 75_830, 24_170, LONG_AGO);
        giveBack("split", "pay_split", 58_145);
    }

    private void openOrders() {
        OrderFixture active = add(OrderFixture.placed("active", LONG_AGO).funded());
        pay(active, 0, 0, 0, "HELD");
        ledger.hold("active", "pay_active", TOTAL, LONG_AGO);
        add(OrderFixture.placed("pending", NOW.minusSeconds(30)));
    }

    private void expiredOrderPaidLate() {
        add(OrderFixture.placed("expired", LONG_AGO).expired());
        ledger.refundDue("expired", "pay_expired", TOTAL, LONG_AGO);
        provide("expired", "pay_expired");
        payments.put(
                "expired",
                new StoredPayment(
                        "expired",
                        TOTAL,
                        "INR",
                        "REFUNDED",
                        4,
                        "order_expired",
                        0,
                        0,
                        TOTAL,
                        0,
                        List.of(new StoredPayment.Capture("pay_expired", TOTAL, "INR", true)),
                        List.of(refundOf("expired", "pay_expired", TOTAL))));
        giveBack("expired", "pay_expired", TOTAL);
    }

    /** A try to pay that was authorised, never captured, and let go by the provider. */
    private void lapsedPayment() {
        providerPayments.put(
                "pay_lapsed", new ProviderFacts.Payment("pay_lapsed", "order_active", TOTAL, "INR", false, LONG_AGO));
        providerRefunds.put(
                "rfnd_lapsed",
                new ProviderFacts.Refund("rfnd_lapsed", "pay_lapsed", TOTAL, "INR", "processed", LONG_AGO));
    }

    private OrderFixture add(OrderFixture order) {
        orders.put(order.orderId, order);
        return order;
    }

    private void pay(OrderFixture order, long toBuyer, long toSeller, long fee, String status) {
        String paymentId = "pay_" + order.orderId;
        provide(order.orderId, paymentId);
        payments.put(
                order.orderId,
                new StoredPayment(
                        order.orderId,
                        TOTAL,
                        "INR",
                        status,
                        3,
                        "order_" + order.orderId,
                        TOTAL - toBuyer - toSeller - fee,
                        toSeller,
                        toBuyer,
                        fee,
                        List.of(new StoredPayment.Capture(paymentId, TOTAL, "INR", true)),
                        toBuyer == 0 ? List.of() : List.of(refundOf(order.orderId, paymentId, toBuyer))));
    }

    private void provide(String orderId, String paymentId) {
        String providerOrderId = "order_" + orderId;
        providerOrders.put(providerOrderId, new ProviderFacts.Order(providerOrderId, orderId, TOTAL, "INR"));
        providerPayments.put(
                paymentId, new ProviderFacts.Payment(paymentId, providerOrderId, TOTAL, "INR", true, LONG_AGO));
    }

    private static StoredPayment.Refund refundOf(String orderId, String paymentId, long amount) {
        return new StoredPayment.Refund(
                orderId + "r1", paymentId, amount, "ORDER_CANCELLED", "DONE", "rfnd_" + orderId);
    }

    private void giveBack(String orderId, String paymentId, long amount) {
        String refundId = "rfnd_" + orderId;
        ledger.refund(orderId, paymentId, refundId, amount, LONG_AGO);
        providerRefunds.put(
                refundId, new ProviderFacts.Refund(refundId, paymentId, amount, "INR", "processed", LONG_AGO));
    }

    private void tell(OrderFixture fixture) {
        StoredOrder order = fixture.build();
        aggregates.add(new StoredAggregate("orders.order.events.v1", order.orderId(), order.version(), order.state()));
        OrderMachine machine = new OrderMachine(order);
        for (int version = 1; version <= order.version(); version++) {
            Step step = order.timeline().get(version - 1);
            machine.take(step);
            boolean last = version == order.version();
            records.add(
                    event(order.orderId(), version, step.type(), machine.status(), last ? order.state() : "earlier"));
        }
    }

    /** What payment-service heard of orders. */
    private void take() {
        payments.putIfAbsent(
                "pending",
                new StoredPayment("pending", TOTAL, "INR", "CREATED", 0, null, 0, 0, 0, 0, List.of(), List.of()));
        for (TopicRecord record : records) {
            if (record.content() instanceof TopicRecord.Event event
                    && (event.type().equals("PLACED")
                            || Set.of("COMPLETED", "CANCELLED", "EXPIRED").contains(event.status()))) {
                taken.add(event.eventId());
            }
        }
    }

    static TopicRecord event(String orderId, long version, String type, String status, String state) {
        String eventId = orderId + "/" + version;
        return new TopicRecord(
                "orders.order.events.v1",
                0,
                version,
                orderId,
                eventId,
                new TopicRecord.Event(
                        true,
                        "dev.gigstream.events.orders.OrderEvent",
                        orderId,
                        eventId,
                        null,
                        version,
                        type,
                        status,
                        state,
                        LONG_AGO,
                        "digest of " + eventId));
    }

    private void reviews() {
        review(new StoredReview(
                "review-1", "completed", "gig-1", OrderFixture.BUYER, OrderFixture.SELLER, "BUYER", 4, true, 2));
        review(new StoredReview(
                "review-2", "completed", "gig-1", OrderFixture.SELLER, OrderFixture.BUYER, "SELLER", 5, false, 1));
        review(new StoredReview(
                "review-3", "imported-review-3", "gig-1", "other", OrderFixture.SELLER, "BUYER", 1, true, 1));
        rate("gig:gig-1", "2 reviews of 5 stars [1, 0, 0, 1, 0]");
        document("gig-1", "2 reviews of 5 stars");
        document("gig-2", "0 reviews of 0 stars");
        rate("seller:" + OrderFixture.SELLER, "2 reviews of 5 stars [1, 0, 0, 1, 0]");
        rate("buyer:" + OrderFixture.BUYER, "0 reviews of 0 stars [0, 0, 0, 0, 0]");
    }

    private void review(StoredReview review) {
        reviews.add(review);
        aggregates.add(new StoredAggregate("reviews.review.events.v1", review.reviewId(), review.version(), null));
        for (int version = 1; version <= review.version(); version++) {
            records.add(record(
                    "reviews.review.events.v1",
                    "dev.gigstream.events.reviews.ReviewEvent",
                    review.reviewId(),
                    version,
                    null));
        }
    }

    void rate(String subject, String state) {
        records.removeIf(record -> record.key().equals(subject));
        records.add(record("ratings.rating.v1", "dev.gigstream.events.ratings.Rating", subject, 3, state));
    }

    void document(String gigId, String state) {
        records.removeIf(
                record -> record.topic().equals(DOCUMENTS) && record.key().equals(gigId));
        records.add(record(DOCUMENTS, "dev.gigstream.events.search.GigDocument", gigId, 3, state));
    }

    /** A payment's event that an event of its order caused. */
    void caused(String eventId, String causationId) {
        records.add(new TopicRecord(
                "payments.payment.events.v1",
                0,
                records.size(),
                "completed",
                eventId,
                new TopicRecord.Event(
                        true,
                        "dev.gigstream.events.payments.PaymentEvent",
                        "completed",
                        eventId,
                        causationId,
                        0,
                        "RELEASED",
                        "RELEASED",
                        null,
                        LONG_AGO,
                        "digest of " + eventId)));
    }

    private static TopicRecord record(String topic, String type, String key, long version, String state) {
        String eventId = key + "/" + version;
        return new TopicRecord(
                topic,
                0,
                version,
                key,
                eventId,
                new TopicRecord.Event(
                        true, type, key, eventId, null, version, null, null, state, LONG_AGO, "digest of " + eventId));
    }

    /** Somebody who sold something and is no more. */
    private void erased() {
        erased.put("erased", LONG_AGO);
        profiles.add(new Accounts.Profile("erased", true, true));
        traces.add(new Accounts.Trace("the profile", "seller-1"));
        gigs.add(new StoredGig("gig-of-erased", "erased", 3, false, LONG_AGO));
        tombstoneAfter("accounts.account.events.v1", "dev.gigstream.events.accounts.AccountEvent", "erased");
        tombstoneAfter("profiles.profile.events.v1", "dev.gigstream.events.profiles.ProfileEvent", "erased");
        tombstoneAfter("gigs.gig.events.v1", "dev.gigstream.events.gigs.GigEvent", "gig-of-erased");
        document("gig-of-erased", "0 reviews of 0 stars");
        tombstone(DOCUMENTS, "gig-of-erased");
    }

    private void tombstoneAfter(String topic, String type, String key) {
        records.add(record(topic, type, key, 1, null));
        tombstone(topic, key);
    }

    private void tombstone(String topic, String key) {
        records.add(new TopicRecord(topic, 0, 4, key, key + "/gone", new TopicRecord.Tombstone()));
    }

    private void people() {
        accounts.add(new Accounts.Account("seller-1", "seller@example.org", LONG_AGO));
        profiles.add(new Accounts.Profile("seller-1", true, false));
        families.add(new Accounts.Family("session-1", "leaf-1", "leaf-0", true, NOW.plus(Duration.ofDays(7)), null));
        gigs.add(new StoredGig("gig-1", "seller-1", 3, true, LONG_AGO));
        gigs.add(new StoredGig("gig-2", "seller-1", 1, false, LONG_AGO));
        searchable.add(new SearchableGig("gig-1", 3));
        listeners.add(new Sockets.Listener("edge-gateway", 8080, false));
        listeners.add(new Sockets.Listener("order-service", 18106, true));
        connections.add(new Sockets.Connection("edge-gateway", "order-service", 18106));
        deadLetters.add(new DeadLetter("user-service.dlq.v1-0@0", "gigs.gig.events.v1", "3", "17", "a cause", false));
    }
}
