package dev.gigstream.local.demo;

import dev.gigstream.events.Topics;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** What the stories have in common: who is there, and how an order comes to be paid. */
final class Stage {

    /** One transparent pixel. */
    private static final String PICTURE =
            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

    final Narrator narrator;
    final Watch watch;
    final Web buyer;
    final Web seller;
    final Web admin;
    private final Web provider;

    Stage(Narrator narrator, Watch watch, Cast cast) {
        this.narrator = narrator;
        this.watch = watch;
        this.buyer = cast.buyer();
        this.seller = cast.seller();
        this.admin = cast.admin();
        this.provider = cast.provider();
    }

    /** Who plays. */
    record Cast(Web buyer, Web seller, Web admin, Web provider) {}

    /** Places an order and pays it; returns it as it was placed. */
    JsonNode paidOrder() {
        JsonNode order = placedOrder();
        String orderId = order.path("orderId").asString();
        JsonNode payment = buyer.get("/api/v1/payments/orders/" + orderId);
        narrator.step("The buyer pays in Checkout.");
        String providerOrderId = payment.path("providerOrderId").asString();
        narrator.fact("A person could do so at " + provider.url("/checkout/" + providerOrderId));
        JsonNode handed = provider.post("/sim/orders/" + providerOrderId + "/pay", Map.of("outcome", "captured"));
        buyer.post("/api/v1/payments/orders/" + orderId + "/confirm", handed);
        awaitPayment("CAPTURED");
        awaitPayment("HELD");
        awaitOrder("FUNDED");
        narrator.fact("Browser and webhook told the same payment, "
                + handed.path("razorpayPaymentId").asString() + ": it counts once.");
        return order;
    }

    private JsonNode placedOrder() {
        JsonNode gig = publishedGig();
        narrator.step("The buyer orders \"" + gig.path("title").asString() + "\".");
        JsonNode order = buyer.with("Idempotency-Key", UUID.randomUUID().toString())
                .post(
                        "/api/v1/orders",
                        Map.of(
                                "gigId",
                                gig.path("gigId").asString(),
                                "packageTier",
                                gig.path("packages").path(0).path("tier").asString(),
                                "requirements",
                                "As on the picture, please.",
                                "quantity",
                                1));
        narrator.fact("Price %s and fee %s make %s; the seller will get %s."
                .formatted(
                        Amount.of(order.path("price")),
                        Amount.of(order.path("buyerFee")),
                        Amount.of(order.path("total")),
                        Amount.of(order.path("sellerShare"))));
        watch.follow(order.path("orderId").asString());
        awaitOrder("PLACED");
        awaitPayment("CREATED");
        return order;
    }

    private JsonNode publishedGig() {
        return seller.get("/api/v1/sellers/me/gigs?limit=100")
                .path("items")
                .valueStream()
                .filter(gig -> gig.path("status").asString().equals("PUBLISHED"))
                .findFirst()
                .orElseThrow(() -> new DemoFailure("The demo seller has no published gig; is the catalogue loaded?"));
    }

    /** Uploads a file and hands it over. */
    void deliver(JsonNode order) {
        narrator.step("The seller delivers.");
        String boundary = UUID.randomUUID().toString();
        byte[] picture = Base64.getDecoder().decode(PICTURE);
        JsonNode file = seller.post(
                "/api/v1/media",
                "multipart/form-data; boundary=" + boundary,
                BodyPublishers.concat(
                        BodyPublishers.ofString(part(boundary, "name=\"purpose\"", "text/plain") + "DELIVERABLE\r\n"),
                        BodyPublishers.ofString(part(boundary, "name=\"file\"; filename=\"logo.png\"", "image/png")),
                        BodyPublishers.ofByteArray(picture),
                        BodyPublishers.ofString("\r\n--" + boundary + "--\r\n")));
        seller.post(path(order, "/deliveries"), Map.of("message", "Here it is.", "mediaIds", new String[] {
            file.path("mediaId").asString()
        }));
        awaitOrder("DELIVERED");
    }

    private static String part(String boundary, String disposition, String type) {
        return "--%s\r\nContent-Disposition: form-data; %s\r\nContent-Type: %s\r\n\r\n"
                .formatted(boundary, disposition, type);
    }

    void awaitOrder(String type) {
        watch.await(Topics.ORDERS, type);
    }

    void awaitPayment(String type) {
        watch.await(Topics.PAYMENTS, type);
    }

    static String path(JsonNode order, String rest) {
        return "/api/v1/orders/" + order.path("orderId").asString() + rest;
    }

    /** Where the money of an order is now. */
    void showMoney(JsonNode order) {
        JsonNode escrow = buyer.get(
                        "/api/v1/payments/orders/" + order.path("orderId").asString())
                .path("escrow");
        narrator.fact("Held %s, released %s, refunded %s."
                .formatted(
                        Amount.of(escrow.path("held")),
                        Amount.of(escrow.path("released")),
                        Amount.of(escrow.path("refunded"))));
    }
}
