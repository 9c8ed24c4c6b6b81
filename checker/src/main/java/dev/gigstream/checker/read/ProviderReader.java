package dev.gigstream.checker.read;

import dev.gigstream.checker.fact.ProviderFacts;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Reads what the payment simulator believes; the real provider is not asked. */
final class ProviderReader {

    private final Web web;

    ProviderReader(Web web) {
        this.web = web;
    }

    Optional<ProviderFacts> read(Settings settings) {
        return Optional.ofNullable(settings.value("RAZORPAY_API_URL"))
                .map(url -> new ProviderFacts(
                        all(url, "orders", ProviderReader::order),
                        all(url, "payments", ProviderReader::payment),
                        all(url, "refunds", ProviderReader::refund),
                        all(url, "transfers", ProviderReader::transfer)));
    }

    private <T> Map<String, T> all(String url, String what, Function<JsonNode, T> reader) {
        return web.get(url + "/sim/" + what)
                .orElseThrow()
                .path("items")
                .valueStream()
                .collect(Collectors.toMap(item -> item.path("id").asString(), reader));
    }

    private static ProviderFacts.Order order(JsonNode order) {
        return new ProviderFacts.Order(
                text(order, "id"), text(order, "receipt"), amount(order), text(order, "currency"));
    }

    private static ProviderFacts.Payment payment(JsonNode payment) {
        return new ProviderFacts.Payment(
                text(payment, "id"),
                text(payment, "order_id"),
                amount(payment),
                text(payment, "currency"),
                payment.path("captured").asBoolean(),
                createdAt(payment));
    }

    private static ProviderFacts.Refund refund(JsonNode refund) {
        return new ProviderFacts.Refund(
                text(refund, "id"),
                text(refund, "payment_id"),
                amount(refund),
                text(refund, "currency"),
                text(refund, "status"),
                createdAt(refund));
    }

    private static ProviderFacts.Transfer transfer(JsonNode transfer) {
        return new ProviderFacts.Transfer(
                text(transfer, "id"),
                amount(transfer),
                text(transfer, "currency"),
                text(transfer, "status"),
                createdAt(transfer));
    }

    private static String text(JsonNode node, String field) {
        return node.path(field).asString("");
    }

    private static long amount(JsonNode node) {
        return node.path("amount").asLong();
    }

    private static Instant createdAt(JsonNode node) {
        return Instant.ofEpochSecond(node.path("created_at").asLong());
    }
}
