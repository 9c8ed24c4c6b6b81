package dev.gigstream.bench.races;

import dev.gigstream.bench.load.Gateway;
import dev.gigstream.bench.load.Gateway.Answer;
import dev.gigstream.bench.market.Checkout;
import dev.gigstream.bench.market.Market;
import dev.gigstream.bench.market.Person;
import dev.gigstream.bench.market.Webhook;
import dev.gigstream.bench.races.Race.Kind;
import dev.gigstream.bench.stack.Twin;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import tools.jackson.databind.JsonNode;

/**
 * One order and its two races: one for the money to be held, one for how it ends. Every second order swaps the instances, so
 * that neither is always asked for the same.
 */
record RacingOrder(int number, Cast cast) {
    /** Who and what is needed. */
    record Cast(
            Market market,
            Person moderator,
            Checkout checkout,
            String webhookSecret,
            Twin orders,
            Twin payments,
            Steps steps) {}

    /** The races and, of a ruling, who won it: {@code RELEASE}, {@code REFUND}. */
    record Ended(String orderId, Race holding, Race ending, String settlement) {}

    Ended run() throws Exception {
        var placed = cast.market().place(number, new Gateway(one(cast.orders())));
        var orderId = placed.path("orderId").asString();
        var steps = cast.steps().of(orderId);
        var handed = cast.checkout().pay(steps.awaitProviderOrder());

        var holding = number % 2 == 0 ? doubleConfirm(orderId, handed) : confirmAgainstWebhook(orderId, placed, handed);
        steps.awaitFunded();

        var ending = number / 2 % 2 == 0 ? twoAccepts(orderId) : releaseAgainstRefund(orderId);
        steps.awaitSettled();
        var isRefund = ending.kind() == Kind.RELEASE_AGAINST_REFUND && !ending.isWonByOne();
        return new Ended(orderId, holding, ending, isRefund ? "REFUND" : "RELEASE");
    }

    private Race doubleConfirm(String orderId, JsonNode handed) throws Exception {
        return Race.run(
                Kind.DOUBLE_CONFIRM,
                orderId,
                confirm(one(cast.payments()), orderId, handed),
                confirm(other(cast.payments()), orderId, handed));
    }

    private Race confirmAgainstWebhook(String orderId, JsonNode placed, JsonNode handed) throws Exception {
        var webhook = Webhook.captured(handed, placed.path("total"), cast.webhookSecret());
        var provider = new Gateway(other(cast.payments()));
        return Race.run(
                Kind.CONFIRM_AGAINST_WEBHOOK,
                orderId,
                confirm(one(cast.payments()), orderId, handed),
                () -> webhook.deliver(provider, "evt_bench_" + UUID.randomUUID()));
    }

    private Callable<Answer> confirm(URI instance, String orderId, JsonNode handed) throws Exception {
        var buyer = as(buyer(), instance);
        return () -> buyer.ask("/api/v1/payments/orders/" + orderId + "/confirm", handed);
    }

    private Race twoAccepts(String orderId) throws Exception {
        as(seller(), one(cast.orders()))
                .post(path(orderId, "/deliveries"), Map.of("message", "Here it is.", "mediaIds", List.of()));
        return Race.run(
                Kind.TWO_ACCEPTS,
                orderId,
                ask(buyer(), one(cast.orders()), path(orderId, "/complete"), Map.of()),
                ask(buyer(), other(cast.orders()), path(orderId, "/complete"), Map.of()));
    }

    /** Two moderators rule differently: the money goes to the seller, or back to the buyer. */
    private Race releaseAgainstRefund(String orderId) throws Exception {
        var resolve = "/api/v1/admin/disputes/" + disputed(orderId) + "/resolve";
        return Race.run(
                Kind.RELEASE_AGAINST_REFUND,
                orderId,
                ask(cast.moderator(), one(cast.orders()), resolve, ruling("RELEASE_SELLER")),
                ask(cast.moderator(), other(cast.orders()), resolve, ruling("REFUND_BUYER")));
    }

    private String disputed(String orderId) throws Exception {
        var buyer = as(buyer(), one(cast.orders()));
        var request = buyer.post(path(orderId, "/cancellation-requests"), Map.of("reason", "It is too late for me."))
                .path("cancellation")
                .path("requestId")
                .asString();
        as(seller(), other(cast.orders()))
                .post(path(orderId, "/cancellation-requests/" + request + "/decline"), Map.of());
        return buyer.post(path(orderId, "/disputes"), Map.of("reason", "Nobody answers."))
                .path("dispute")
                .path("disputeId")
                .asString();
    }

    private static Map<String, String> ruling(String outcome) {
        return Map.of("outcome", outcome, "note", "Ruled twice at the same moment.");
    }

    private static Callable<Answer> ask(Person who, URI instance, String path, Object body) throws Exception {
        var client = as(who, instance);
        return () -> client.ask(path, body);
    }

    private static Gateway as(Person who, URI instance) throws Exception {
        return who.client().at(instance);
    }

    private Person buyer() {
        return cast.market().buyer(number);
    }

    private Person seller() {
        return cast.market().shop(number).seller();
    }

    private URI one(Twin service) {
        return number / 4 % 2 == 0 ? service.first() : service.second();
    }

    private URI other(Twin service) {
        return number / 4 % 2 == 0 ? service.second() : service.first();
    }

    private static String path(String orderId, String rest) {
        return "/api/v1/orders/" + orderId + rest;
    }
}
