package dev.gigstream.local.razorpay.web;

import dev.gigstream.local.razorpay.provider.Books;
import dev.gigstream.local.razorpay.provider.Declined;
import dev.gigstream.local.razorpay.provider.Entities;
import dev.gigstream.local.razorpay.provider.PlacingOrders;
import dev.gigstream.local.razorpay.provider.Provider;
import dev.gigstream.local.razorpay.provider.ProviderOrder;
import dev.gigstream.local.razorpay.provider.Refunding;
import dev.gigstream.local.razorpay.provider.Transferring;
import java.util.List;
import java.util.Optional;
import java.util.SequencedCollection;
import java.util.function.Function;
import tools.jackson.databind.node.ObjectNode;

/** The provider's API, as far as the marketplace uses it. */
final class ApiRoutes {

    private final Provider provider;

    ApiRoutes(Provider provider) {
        this.provider = provider;
    }

    void addTo(Router router) {
        router.on("POST", "/v1/orders", (request, _) -> placeOrder(request.input()))
                .on("GET", "/v1/orders", (request, _) -> orders(request))
                .on("GET", "/v1/orders/{id}", (_, id) -> one(books -> books.order(id), Entities::of))
                .on("GET", "/v1/orders/{id}/payments", (_, id) -> paymentsOf(id))
                .on("GET", "/v1/payments", (request, _) -> page(request, Books::payments, Entities::of))
                .on("GET", "/v1/payments/{id}", (_, id) -> one(books -> books.payment(id), Entities::of))
                .on("POST", "/v1/payments/{id}/capture", (request, id) -> capture(id, request.input()))
                .on("POST", "/v1/payments/{id}/refund", (request, id) -> refund(id, request))
                .on("GET", "/v1/payments/{id}/refunds", (request, id) -> refundsOf(id, request))
                .on(
                        "POST",
                        "/v1/refunds",
                        (request, _) -> refund(request.input().text("payment_id"), request))
                .on("GET", "/v1/refunds", (request, _) -> page(request, Books::refunds, Entities::of))
                .on("GET", "/v1/refunds/{id}", (_, id) -> one(books -> books.refund(id), Entities::of))
                .on("POST", "/v1/transfers", (request, _) -> transfer(request))
                .on("GET", "/v1/transfers", (request, _) -> page(request, Books::transfers, Entities::of))
                .on("GET", "/v1/transfers/{id}", (_, id) -> one(books -> books.transfer(id), Entities::of));
    }

    private Answer placeOrder(Input input) {
        PlacingOrders.Command command = new PlacingOrders.Command(
                input.amount("amount"), input.text("currency"), input.textOrNull("receipt"), input.notes());
        return Answer.json(200, Entities.of(provider.orders().place(command)));
    }

    private Answer orders(Request request) {
        String receipt = request.query().get("receipt");
        if (receipt == null) {
            return page(request, Books::orders, Entities::of);
        }
        List<ProviderOrder> found = provider.ask(
                books -> Collections.page(books.ordersOfReceipt(receipt).reversed(), request));
        return Collections.collection(found, Entities::of);
    }

    private Answer paymentsOf(String orderId) {
        return Collections.collection(
                provider.ask(books -> {
                    books.order(orderId).orElseThrow(ApiRoutes::unknown);
                    return books.paymentsOf(orderId);
                }),
                Entities::of);
    }

    private Answer refundsOf(String paymentId, Request request) {
        return Collections.collection(
                provider.ask(books -> {
                    books.payment(paymentId).orElseThrow(ApiRoutes::unknown);
                    return Collections.page(books.refundsOf(paymentId).reversed(), request);
                }),
                Entities::of);
    }

    private Answer capture(String paymentId, Input input) {
        return Answer.json(
                200,
                Entities.of(provider.capturing().capture(paymentId, input.amount("amount"), input.text("currency"))));
    }

    private Answer refund(String paymentId, Request request) {
        Input input = request.input();
        Refunding.Command command = new Refunding.Command(
                paymentId,
                input.amountOrNull("amount"),
                input.textOrNull("receipt"),
                input.notes(),
                request.header("X-Refund-Idempotency"));
        return Answer.json(200, Entities.of(provider.refunding().refund(command)));
    }

    private Answer transfer(Request request) {
        Input input = request.input();
        Transferring.Command command = new Transferring.Command(
                input.text("account"),
                input.amount("amount"),
                input.text("currency"),
                input.notes(),
                request.header("X-Transfer-Idempotency"));
        return Answer.json(200, Entities.of(provider.transferring().transfer(command)));
    }

    private <T> Answer one(Function<Books, Optional<T>> question, Function<T, ObjectNode> entity) {
        return Answer.json(200, entity.apply(provider.ask(question).orElseThrow(ApiRoutes::unknown)));
    }

    private <T> Answer page(
            Request request, Function<Books, SequencedCollection<T>> all, Function<T, ObjectNode> entity) {
        return Collections.collection(
                provider.ask(books -> Collections.page(all.apply(books).reversed(), request)), entity);
    }

    private static Declined unknown() {
        return Declined.badRequest("The id provided does not exist");
    }
}
