package dev.gigstream.checker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gigstream.checker.RealStores.Database;
import dev.gigstream.checker.fact.Snapshot;
import dev.gigstream.checker.read.Settings;
import dev.gigstream.checker.read.SnapshotReader;
import dev.gigstream.checker.rule.Invariants;
import dev.gigstream.checker.rule.Verdict;
import dev.gigstream.local.razorpay.RazorpaySimulator;
import dev.gigstream.testkit.infrastructure.Server;
import dev.gigstream.testkit.infrastructure.WithInfrastructure;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The checker on real stores and topics: it finds nothing wrong with an order that went well, and one violation of each
 * invariant once they are written where the services never would. Only the search index is not there: it shows nothing.
 */
@WithInfrastructure({Server.POSTGRES, Server.MYSQL, Server.MONGO, Server.KAFKA, Server.REGISTRY})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CheckerIT {
    private static final String ORDERS = "orders.order.events.v1";
    private static final List<String> STORES = List.of(
            "KAFKA_BOOTSTRAP_SERVERS",
            "SCHEMA_REGISTRY_URL",
            "MONGODB_URI",
            "PAYMENTS_DB_URL",
            "PAYMENTS_DB_USERNAME",
            "PAYMENTS_DB_PASSWORD",
            "REVIEWS_DB_URL",
            "REVIEWS_DB_USERNAME",
            "REVIEWS_DB_PASSWORD",
            "AUTH_DB_URL",
            "AUTH_DB_USERNAME",
            "AUTH_DB_PASSWORD");
    private static final long PRICE = 149_900;
    private static final long BUYER_FEE = 8_245;
    private static final long COMMISSION = 29_980;
    private static final long TOTAL = PRICE + BUYER_FEE;

    private final String run = "chk" + UUID.randomUUID().toString().substring(0, 8);
    private final String buyer = run + "-buyer";
    private final String seller = run + "-seller";
    private final Instant begun = Instant.now().minus(Duration.ofHours(2));
    private final Map<String, String> environment = new HashMap<>();
    private final int stripe = 100 + new Random().nextInt(30_000);
    private final Map<String, Link> chains = new HashMap<>();
    private RealStores stores;
    private RealTopics topics;
    private RazorpaySimulator provider;
    private ProviderCalls atProvider;
    private Map<String, Verdict> sound;
    private Map<String, Verdict> broken;

    @BeforeAll
    void writeAndRead() throws Exception {
        STORES.forEach(name -> environment.put(name, System.getProperty(name)));
        Path data = Files.createTempDirectory(Path.of("target"), "simulator");
        provider = new RazorpaySimulator(
                new dev.gigstream.local.razorpay.Settings(
                        0,
                        data,
                        ProviderCalls.KEY,
                        ProviderCalls.SECRET,
                        "webhook",
                        URI.create("http://127.0.0.1:9/nobody")),
                Clock.offset(Clock.systemUTC(), Duration.ofHours(-2)));
        provider.start();
        atProvider = new ProviderCalls(provider.port());
        environment.put("RAZORPAY_API_URL", atProvider.url());
        // It knows no such path, which to the checker is an index that was never made.
        environment.put("ELASTICSEARCH_URL", atProvider.url());
        stores = new RealStores();
        topics = new RealTopics();
        anOrderThatWentWell(run + "-good");
        atProvider.lapse(atProvider.pay(atProvider.order(run + "-good", TOTAL), "authorized"));
        sound = verdicts();
        try (ServerSocket other = listening();
                Socket asks = new Socket(other.getInetAddress(), other.getLocalPort());
                Socket asked = other.accept()) {
            long pid = ProcessHandle.current().pid();
            environment.put(
                    "GIGSTREAM_PROCESSES",
                    "order-service:%d:1:application,payment-service:%d:%d:application"
                            .formatted(pid, pid, asked.getLocalPort()));
            plantMoney();
            plantOrders();
            plantEvents();
            plantPeople();
            broken = verdicts();
            assertThat(asks.isConnected()).isTrue();
        }
    }

    @AfterAll
    void leaveTheLedgerAsItWas() throws Exception {
        stores.sql(Database.PAYMENTS, "revoke update on ledger.entry from \"" + appRole() + "\"");
        stores.close();
        topics.close();
        provider.close();
    }

    @Test
    void findsNothingWrongWithAnOrderThatWentWell() {
        assertThat(sound.values())
                .allSatisfy(verdict ->
                        assertThat(verdict.witnesses()).as(verdict.id()).isEmpty());
    }

    @ParameterizedTest
    @MethodSource("plants")
    void findsWhatWasWrittenAgainst(String invariant, String witness) {
        assertThat(broken.get(invariant).witnesses()).as(invariant).anyMatch(seen -> seen.contains(witness));
    }

    @Test
    void plantsAViolationOfEachInvariant() {
        assertThat(plants().map(plant -> plant.get()[0])).containsExactlyInAnyOrderElementsOf(broken.keySet());
    }

    private Stream<Arguments> plants() {
        return Stream.of(
                Arguments.of("M1", "adds up to {INR=5}"),
                Arguments.of("M2", "the provider has"),
                Arguments.of("M3", "escrow:" + run + "-m3"),
                Arguments.of("M4", "may UPDATE ledger.entry"),
                Arguments.of("M5", run + "-m5"),
                Arguments.of("M6", run + "-m6"),
                Arguments.of("M7", run + "-pay-ghost"),
                Arguments.of("M8", "was captured and nobody cares"),
                Arguments.of("M9", run + "-m7"),
                Arguments.of("O1", run + "-o1"),
                Arguments.of("O2", run + "-o2"),
                Arguments.of("O3", run + "-o3"),
                Arguments.of("R1", run + "-r1"),
                Arguments.of("R2", run + "-r2"),
                Arguments.of("E1", run + "-o1"),
                Arguments.of("E2", run + "-e2"),
                Arguments.of("E3", run + "-nobody-told"),
                Arguments.of("E4", run + "-e4"),
                Arguments.of("E5", "does not say where it came from"),
                Arguments.of("A1", run + "-a1"),
                Arguments.of("A2", run + "-a2"),
                Arguments.of("S1", run + "-s1"),
                Arguments.of("S2", run + "-s2"),
                Arguments.of("X1", run + "-x1"),
                Arguments.of("C1", run + "-c1"),
                Arguments.of("N1", run + "-n1"),
                Arguments.of("H1", "order-service"));
    }

    private Map<String, Verdict> verdicts() {
        Snapshot all = new SnapshotReader(new Settings(environment), Clock.systemUTC()).read();
        return Invariants.check(new Own(run).of(all)).stream()
                .collect(Collectors.toMap(Verdict::id, Function.identity()));
    }

    private void anOrderThatWentWell(String orderId) throws Exception {
        Document order = order(orderId, "COMPLETED", "PLACED", "FUNDED", "DELIVERED", "COMPLETED")
                .append("nextTimerAt", Date.from(begun.plus(Duration.ofDays(12))))
                .append(
                        "settlement",
                        new Document("kind", "RELEASE")
                                .append("toBuyer", money(0))
                                .append("toSeller", money(PRICE - COMMISSION))
                                .append("platformFee", money(BUYER_FEE + COMMISSION)));
        order.get("schedule", Document.class).append("endedAt", date(3));
        stores.document("orders", "orders", order);
        Map<String, Object> settlement = Map.of(
                "kind", "RELEASE",
                "toBuyer", amount(0),
                "toSeller", amount(PRICE - COMMISSION),
                "platformFee", amount(BUYER_FEE + COMMISSION));
        tellOrder(orderId, 1, "PLACED", "PENDING_PAYMENT", Map.of("actorId", buyer));
        tellOrder(orderId, 2, "FUNDED", "ACTIVE", Map.of());
        tellOrder(orderId, 3, "DELIVERED", "DELIVERED", Map.of("actorId", seller));
        tellOrder(orderId, 4, "COMPLETED", "COMPLETED", Map.of("actorId", buyer, "settlement", settlement));
        tellNotice(orderId + "/1", seller, "ORDER_PLACED");
        tellNotice(orderId + "/2", buyer, "ORDER_FUNDED");
        tellNotice(orderId + "/2", seller, "ORDER_FUNDED");
        tellNotice(orderId + "/3", buyer, "ORDER_DELIVERED");
        tellNotice(orderId + "/4", seller, "ORDER_COMPLETED");
        String providerOrderId = atProvider.order(orderId, TOTAL);
        pay(orderId, providerOrderId, atProvider.pay(providerOrderId, "captured"));
    }

    private void pay(String orderId, String providerOrderId, String paymentId) throws Exception {
        stores.sql(
                Database.PAYMENTS,
                payment(orderId, "RELEASED", "'" + providerOrderId + "'", PRICE - COMMISSION, BUYER_FEE + COMMISSION),
                "insert into receipt (payment_id, order_id, provider_order_id, amount_minor, currency, captured_at, counts)"
                        + " values ('%s', '%s', '%s', %d, 'INR', now(), true)"
                                .formatted(paymentId, orderId, providerOrderId, TOTAL),
                taken(orderId + "/1"),
                taken(orderId + "/4"));
        post(
                posting("HOLD", orderId, paymentId),
                entry("provider_clearing", -TOTAL),
                entry("escrow:" + orderId, TOTAL),
                posting("SETTLEMENT", orderId, null),
                entry("escrow:" + orderId, -TOTAL),
                entry("seller_pending:" + seller, PRICE - COMMISSION),
                entry("platform_fee", BUYER_FEE + COMMISSION));
        Map<String, Object> escrow = Map.of(
                "held", amount(0),
                "released", amount(PRICE - COMMISSION),
                "refunded", amount(0),
                "fees", amount(BUYER_FEE + COMMISSION));
        topics.tell(
                "payments.payment.events.v1",
                orderId,
                event(
                        orderId + "/paid",
                        1,
                        Map.of(
                                "orderId",
                                orderId,
                                "type",
                                "RELEASED",
                                "status",
                                "RELEASED",
                                "amount",
                                amount(TOTAL),
                                "escrow",
                                escrow)));
    }

    private void plantMoney() throws Exception {
        atProvider.pay(atProvider.order(run + "-m8", TOTAL), "captured");
        stores.sql(
                Database.PAYMENTS,
                "grant update on ledger.entry to \"" + appRole() + "\"",
                payment(run + "-m5", "RELEASED", "null", 5, 0),
                taken(run + "-nobody-told"));
        post(
                posting("SETTLEMENT", run + "-m1", null),
                entry("escrow:" + run + "-m1", 3),
                entry("platform_fee", 2),
                posting("SETTLEMENT", run + "-m3", null),
                entry("escrow:" + run + "-m3", -7),
                entry("platform_fee", 7),
                posting("HOLD", run + "-m6", run + "-pay-m6"),
                entry("escrow:" + run + "-m6", 200),
                entry("provider_clearing", -200),
                posting("SETTLEMENT", run + "-m6", null),
                entry("escrow:" + run + "-m6", -100),
                entry("platform_fee", 100),
                posting("RULING", run + "-m6", null),
                entry("escrow:" + run + "-m6", -100),
                entry("platform_fee", 100),
                posting("HOLD", run + "-m7", run + "-pay-ghost"),
                entry("escrow:" + run + "-m7", 100),
                entry("provider_clearing", -100));
    }

    /** Past the rules of the ledger, which would refuse most of it. */
    private void post(String... statements) throws Exception {
        stores.sql(
                Database.PAYMENTS,
                Stream.of(
                                Stream.of(
                                        "alter table ledger.posting disable trigger user",
                                        "alter table ledger.entry disable trigger user"),
                                Stream.of(statements),
                                Stream.of(
                                        "alter table ledger.entry enable trigger user",
                                        "alter table ledger.posting enable trigger user"))
                        .flatMap(Function.identity())
                        .toArray(String[]::new));
    }

    private void plantOrders() throws Exception {
        stores.document("orders", "orders", order(run + "-o1", "DELIVERED", "PLACED"));
        Document completed = order(run + "-o2", "COMPLETED", "PLACED", "FUNDED", "DELIVERED", "COMPLETED");
        completed.get("schedule", Document.class).append("endedAt", date(3));
        stores.document("orders", "orders", completed);
        stores.document("orders", "orders", order(run + "-o3", "PENDING_PAYMENT", "PLACED"));
        stores.sql(
                Database.REVIEWS,
                "insert into review (review_id, order_id, gig_id, author_id, subject_id, author_role, rating, comment,"
                        + " submitted_at, publish_by, version) values ('%1$s-r1', '%1$s-none', 'gig', 'one', 'other',"
                                .formatted(run)
                        + " 'BUYER', 4, 'Of nothing at all.', now(), now(), 1)");
        topics.tell(
                "ratings.rating.v1",
                "gig:" + run + "-r2",
                event(
                        run + "/r2",
                        1,
                        Map.of(
                                "subjectKind",
                                "GIG",
                                "subjectId",
                                run + "-r2",
                                "count",
                                1,
                                "sum",
                                5,
                                "histogram",
                                List.of(0L, 0L, 0L, 0L, 1L))));
    }

    private void plantEvents() {
        tellOrder(run + "-e2", 2, "FUNDED", "ACTIVE", Map.of());
        tellOrder(run + "-e2", 1, "PLACED", "PENDING_PAYMENT", Map.of("actorId", buyer));
        topics.tell("gigs.gig.events.v1", run + "-e4", event(run + "/e4", 1, Map.of("gigId", run + "-other")));
        topics.deadLetter(
                "order-service.dlq.v1",
                Map.of("dlq-origin-partition", run, "dlq-origin-offset", "1", "dlq-cause-class", "NoReason"));
        tellOrder(run + "-n1", 1, "FUNDED", "ACTIVE", Map.of());
        topics.tell(
                "search.gig-document.v1",
                run + "-s2",
                event(run + "/s2", 1, Map.of("gigId", run + "-s2", "ratingCount", 1, "ratingSum", 5)));
    }

    private void plantPeople() throws Exception {
        stores.sql(
                Database.AUTH,
                "insert into account (account_id, email, display_name, roles, email_verified, status, version, created_at)"
                        + " values ('%1$s-a1', '%1$s@example.org', 'Nobody', 'BUYER', true, 'ACTIVE', 1, '2020-01-01')"
                                .formatted(run),
                "insert into session (session_id, account_id, leaf, renewed_at, started_at, expires_at, version)"
                        + " values ('%1$s-a2', '%1$s-a1', '%1$s', '2020-01-01', '2020-01-01', '2999-01-01', 1)"
                                .formatted(run),
                "insert into erased_account (account_id, version, erased_at, told_at)"
                        + " values ('%s-x1', 1, '2020-01-01', '2020-01-01')".formatted(run));
        stores.sql(
                Database.PAYMENTS,
                "insert into payout_account (user_id, account_id) values ('%s-x1', 'acc_x1')".formatted(run));
        stores.document(
                "gigs",
                "gigs",
                new Document("_id", run + "-s1")
                        .append("sellerId", seller)
                        .append("status", "PUBLISHED")
                        .append("version", 1L)
                        .append("updatedAt", date(0)));
        stores.document(
                "chat",
                "conversations",
                new Document("_id", run + "-c1")
                        .append("version", 2L)
                        .append("lastSeq", 2L)
                        .append(
                                "recent",
                                List.of(new Document("messageId", "message")
                                        .append("seq", 1L)
                                        .append("senderId", buyer)
                                        .append("clientMessageId", "1"))));
    }

    private Document order(String orderId, String status, String... steps) {
        List<Document> timeline = new ArrayList<>();
        for (String step : steps) {
            String actor = step.equals("FUNDED") ? "SYSTEM" : step.equals("DELIVERED") ? "SELLER" : "BUYER";
            timeline.add(new Document("at", date(timeline.size()))
                    .append("actor", actor)
                    .append("userId", actor.equals("BUYER") ? buyer : actor.equals("SELLER") ? seller : null)
                    .append("type", step));
        }
        return new Document("_id", orderId)
                .append("buyerId", buyer)
                .append("sellerId", seller)
                .append("status", status)
                .append("version", (long) steps.length)
                .append("timeline", timeline)
                .append(
                        "schedule",
                        new Document("payBy", Date.from(begun.plus(Duration.ofMinutes(15))))
                                .append("fundedAt", date(1))
                                .append("dueAt", Date.from(begun.plus(Duration.ofDays(3)))))
                .append(
                        "terms",
                        new Document("unitPrice", money(PRICE))
                                .append("quantity", 1)
                                .append("price", money(PRICE))
                                .append("buyerFee", money(BUYER_FEE))
                                .append("commission", money(COMMISSION)));
    }

    private void tellOrder(String orderId, int version, String type, String status, Map<String, ?> more) {
        Map<String, Object> fields = new HashMap<>(Map.of(
                "orderId",
                orderId,
                "buyerId",
                buyer,
                "sellerId",
                seller,
                "type",
                type,
                "status",
                status,
                "total",
                amount(TOTAL)));
        fields.putAll(more);
        topics.tell(ORDERS, orderId, event(orderId + "/" + version, version, fields));
    }

    private void tellNotice(String causeId, String userId, String kind) {
        topics.tell(
                "notifications.notification.events.v1",
                userId,
                event(
                        causeId + userId,
                        0,
                        Map.of(
                                "type",
                                "NOTIFIED",
                                "userId",
                                userId,
                                "kind",
                                kind,
                                "notificationId",
                                causeId + userId,
                                "causationId",
                                causeId)));
    }

    private Map<String, Object> event(String eventId, int version, Map<String, ?> fields) {
        Map<String, Object> event = new HashMap<>(fields);
        event.put("eventId", eventId);
        event.put("aggregateVersion", version);
        event.put("occurredAt", begun.toEpochMilli());
        return event;
    }

    private Date date(int secondsLater) {
        return Date.from(begun.plusSeconds(secondsLater));
    }

    private static Document money(long minor) {
        return new Document("amountMinor", minor).append("currency", "INR");
    }

    private static Map<String, Object> amount(long minor) {
        return Map.of("amountMinor", minor, "currency", "INR");
    }

    private static String payment(String orderId, String status, String providerOrderId, long released, long fees) {
        return "insert into payment (order_id, buyer_id, seller_id, total_minor, currency, status, version,"
                + " provider_order_id, held_minor, released_minor, refunded_minor, fees_minor) values"
                + " ('%s', 'b', 's', %d, 'INR', '%s', 1, %s, 0, %d, 0, %d)"
                        .formatted(orderId, TOTAL, status, providerOrderId, released, fees);
    }

    private static String posting(String kind, String orderId, String paymentId) {
        return "insert into ledger.posting (kind, order_id, payment_id, payer_id, posted_at, recorded_in) values"
                + " ('%s', '%s', %s, 'b', now() - interval '1 hour', pg_current_xact_id())"
                        .formatted(kind, orderId, paymentId == null ? "null" : "'" + paymentId + "'");
    }

    /** Links it to its account's chain, which is one of this test alone. */
    private String entry(String account, long amount) {
        Link last = chains.getOrDefault(account, new Link(0, 0));
        Link next = new Link(last.seq() + 1, last.balance() + amount);
        chains.put(account, next);
        return "insert into ledger.entry (posting_id, account, currency, amount, stripe, seq, balance) values"
                + " ((select max(id) from ledger.posting where recorded_in = pg_current_xact_id()),"
                + " '%s', 'INR', %d, %d, %d, %d)".formatted(account, amount, stripe, next.seq(), next.balance());
    }

    private record Link(int seq, long balance) {}

    private static String taken(String eventId) {
        return "insert into processed_event (consumer, event_id, processed_at) values ('orders', '" + eventId + "', 0)";
    }

    private static String appRole() {
        return System.getProperty("PAYMENTS_DB_USERNAME");
    }

    private static ServerSocket listening() throws Exception {
        return new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    }
}
