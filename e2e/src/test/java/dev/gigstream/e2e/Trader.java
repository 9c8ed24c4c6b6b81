package dev.gigstream.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.awaitility.Awaitility;
import tools.jackson.databind.JsonNode;

/** A buyer, his seller and a moderator, who play one seeded story after the other for as long as the uproar lasts. */
final class Trader implements Callable<List<Deal>> {
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    /** Who takes part, and what is ordered. */
    record Cast(StubbornClient buyer, StubbornClient seller, StubbornClient moderator, String gigId) {}

    private final Cast cast;
    private final Checkout checkout;
    private final Uproar uproar;
    private final Random random;

    Trader(Cast cast, Checkout checkout, Uproar uproar, Random random) {
        this.cast = cast;
        this.checkout = checkout;
        this.uproar = uproar;
        this.random = random;
    }

    @Override
    public List<Deal> call() {
        var deals = new ArrayList<Deal>();
        while (uproar.lasts()) {
            var deal = place(Story.values()[random.nextInt(Story.values().length)]);
            deals.add(deal);
            play(deal);
        }
        return deals;
    }

    /** The first order of a gig waits until the orders know it. */
    Deal place(Story story) {
        Map<String, Object> wanted = Map.of(
                "gigId",
                cast.gigId(),
                "packageTier",
                "BASIC",
                "requirements",
                "As on the picture, please.",
                "quantity",
                1 + random.nextInt(3));
        var key = UUID.randomUUID().toString();
        var placed = Awaitility.await("the gig to be on offer")
                .atMost(PATIENCE)
                .pollDelay(Duration.ZERO)
                .until(() -> cast.buyer().postOnce("/api/v1/orders", wanted, key), reply -> reply.status() != 404)
                .expect(201)
                .json();
        uproar.orderPlaced();
        return new Deal(cast.buyer(), wanted, key, placed, story);
    }

    private void play(Deal deal) {
        switch (deal.story()) {
            case NEVER_PAID -> {}
            case CANCELLED_UNPAID -> cancelUnpaid(deal, deal.payment());
            case CANCELLED_THEN_PAID -> {
                var payment = deal.payment();
                cancelUnpaid(deal, payment);
                pay(deal, payment, deal.totalMinor());
            }
            case PAID_TOO_LITTLE -> pay(deal, deal.payment(), deal.totalMinor() - 1);
            case LEFT_TO_THE_SELLER -> fund(deal);
            case LEFT_TO_THE_CLOCK -> deliver(deal);
            case ACCEPTED -> accept(deal);
            case PAID_TWICE -> {
                fund(deal);
                pay(deal, deal.payment(), deal.totalMinor());
                accept(deal);
            }
            case CANCELLED_TOGETHER -> cancelTogether(deal);
            case RULED_FOR_THE_BUYER -> rule(deal, Map.of("outcome", "REFUND_BUYER", "note", "Nothing usable came."));
            case RULED_FOR_THE_SELLER -> rule(deal, Map.of("outcome", "RELEASE_SELLER", "note", "It is as agreed."));
            case SPLIT ->
                rule(
                        deal,
                        Map.of(
                                "outcome", "SPLIT",
                                "buyerShare", money(deal, deal.story().backOf(deal.totalMinor())),
                                "note", "A part is missing."));
        }
    }

    private static Map<String, Object> money(Deal deal, long amountMinor) {
        return Map.of(
                "amountMinor",
                amountMinor,
                "currency",
                deal.placed().path("total").path("currency").asString());
    }

    private void cancelUnpaid(Deal deal, JsonNode payment) {
        assertThat(payment.path("providerOrderId").asString()).isNotEmpty();
        step(deal, cast.buyer(), deal.path() + "/cancellation-requests", Map.of("reason", "Too late."), "CANCELLED");
    }

    private void fund(Deal deal) {
        if (!deal.order().path("status").asString().equals("PENDING_PAYMENT")) {
            return;
        }
        pay(deal, deal.payment(), deal.totalMinor());
        await(deal, "ACTIVE");
    }

    /** The browser tells of the payment, or it was closed too soon and only the provider does. */
    private void pay(Deal deal, JsonNode payment, long amountMinor) {
        var handed = checkout.pay(payment.path("providerOrderId").asString(), amountMinor);
        uproar.stepDone();
        if (random.nextBoolean()) {
            cast.buyer()
                    .post("/api/v1/payments/orders/" + deal.orderId() + "/confirm", handed)
                    .expect(200);
            uproar.stepDone();
        }
    }

    private void deliver(Deal deal) {
        fund(deal);
        step(
                deal,
                cast.seller(),
                deal.path() + "/deliveries",
                Map.of("message", "Here it is.", "mediaIds", List.of()),
                "DELIVERED");
    }

    private void accept(Deal deal) {
        deliver(deal);
        step(deal, cast.buyer(), deal.path() + "/complete", Map.of(), "COMPLETED");
    }

    private void cancelTogether(Deal deal) {
        fund(deal);
        var asked = step(
                deal,
                cast.seller(),
                deal.path() + "/cancellation-requests",
                Map.of("reason", "I am ill."),
                "CANCELLATION_REQUESTED");
        step(deal, cast.buyer(), answer(deal, asked, "accept"), Map.of(), "CANCELLED");
    }

    private void rule(Deal deal, Map<String, Object> ruling) {
        deliver(deal);
        var asked = step(
                deal,
                cast.buyer(),
                deal.path() + "/cancellation-requests",
                Map.of("reason", "Half of it is missing."),
                "CANCELLATION_REQUESTED");
        step(deal, cast.seller(), answer(deal, asked, "decline"), Map.of(), "DELIVERED");
        var disputed =
                step(deal, cast.buyer(), deal.path() + "/disputes", Map.of("reason", "Nobody answers."), "DISPUTED");
        var disputeId = disputed.path("dispute").path("disputeId").asString();
        step(
                deal,
                cast.moderator(),
                "/api/v1/admin/disputes/" + disputeId + "/resolve",
                ruling,
                deal.story().orderStatus());
    }

    private static String answer(Deal deal, JsonNode asked, String word) {
        var requestId = asked.path("cancellation").path("requestId").asString();
        return deal.path() + "/cancellation-requests/" + requestId + "/" + word;
    }

    /** A command whose first answer got lost is refused the second time; then the order is where it was to go. */
    private JsonNode step(Deal deal, StubbornClient who, String path, Object body, String wanted) {
        var order = Awaitility.await(deal + " to become " + wanted)
                .atMost(PATIENCE)
                .pollDelay(Duration.ZERO)
                .until(
                        () -> {
                            var reply = who.post(path, body);
                            assertThat(reply.status()).as(reply.body()).isIn(200, 409);
                            return deal.order();
                        },
                        now -> now.path("status").asString().equals(wanted));
        uproar.stepDone();
        return order;
    }

    private void await(Deal deal, String wanted) {
        Awaitility.await(deal + " to become " + wanted)
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(200))
                .until(() -> deal.order().path("status").asString().equals(wanted));
        uproar.stepDone();
    }
}
