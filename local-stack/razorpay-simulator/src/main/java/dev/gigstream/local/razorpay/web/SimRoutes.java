package dev.gigstream.local.razorpay.web;

import dev.gigstream.local.razorpay.provider.Books;
import dev.gigstream.local.razorpay.provider.Entities;
import dev.gigstream.local.razorpay.provider.Faults;
import dev.gigstream.local.razorpay.provider.Forgery;
import dev.gigstream.local.razorpay.provider.Paying;
import dev.gigstream.local.razorpay.provider.Payment;
import dev.gigstream.local.razorpay.provider.Provider;
import dev.gigstream.local.razorpay.provider.Webhook;
import dev.gigstream.local.razorpay.webhook.Deliveries;
import dev.gigstream.local.razorpay.webhook.Post;
import java.io.IOException;
import java.util.Collection;
import java.util.function.Function;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The control API: what a person, a bank or the weather does at the real provider. */
final class SimRoutes {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Provider provider;
    private final Handover handover;
    private final Deliveries deliveries;
    private final Post post;

    SimRoutes(Provider provider, Handover handover, Deliveries deliveries, Post post) {
        this.provider = provider;
        this.handover = handover;
        this.deliveries = deliveries;
        this.post = post;
    }

    void addTo(Router router) {
        router.on("POST", "/sim/orders/{id}/pay", (request, id) -> pay(id, request.input()))
                .on(
                        "POST",
                        "/sim/payments/{id}/lapse",
                        (_, id) -> Answer.json(
                                200, Entities.of(provider.capturing().lapse(id))))
                .on("GET", "/sim/faults", (_, _) -> faults(provider.faults().current()))
                .on(
                        "PUT",
                        "/sim/faults",
                        (request, _) ->
                                faults(provider.faults().set(request.input().as(Faults.class))))
                .on("DELETE", "/sim/faults", (_, _) -> clearFaults())
                .on("GET", "/sim/orders", (_, _) -> all(Books::orders, Entities::of))
                .on("GET", "/sim/payments", (_, _) -> all(Books::payments, Entities::of))
                .on("GET", "/sim/refunds", (_, _) -> all(Books::refunds, Entities::of))
                .on("GET", "/sim/transfers", (_, _) -> all(Books::transfers, Entities::of))
                .on("GET", "/sim/webhooks", (_, _) -> Answer.json(200, JSON.valueToTree(deliveries.tally())))
                .on("POST", "/sim/webhooks", (request, _) -> send(request.input()));
    }

    private Answer pay(String orderId, Input input) {
        Paying.Attempt attempt = new Paying.Attempt(
                input.choice("outcome", Paying.Outcome.class, Paying.Outcome.CAPTURED),
                input.amountOrNull("amount"),
                input.textOrNull("currency"));
        Payment payment = provider.paying().pay(orderId, attempt);
        return Answer.json(200, handover.of(payment));
    }

    private static Answer faults(Faults faults) {
        return Answer.json(200, JSON.valueToTree(faults));
    }

    private Answer clearFaults() {
        provider.faults().set(Faults.NONE);
        return Answer.empty(204);
    }

    /** Sends one webhook about a payment now, with a new event id, and answers what the merchant said to it. */
    private Answer send(Input input) throws InterruptedException {
        Webhook webhook = provider.about(
                input.text("paymentId"),
                input.has("event") ? input.text("event") : "payment.captured",
                input.choice("forgery", Forgery.class, Forgery.NONE));
        ObjectNode sent = JsonNodeFactory.instance.objectNode().put("eventId", webhook.eventId());
        try {
            return Answer.json(200, sent.put("status", post.send(webhook)));
        } catch (IOException e) {
            return Answer.json(200, sent.putNull("status").put("error", e.toString()));
        }
    }

    private <T> Answer all(Function<Books, Collection<T>> question, Function<T, ObjectNode> entity) {
        return provider.ask(books -> Collections.everything(question.apply(books), entity));
    }
}
