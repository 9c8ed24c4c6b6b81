package dev.gigstream.checker.read;

import static dev.gigstream.checker.read.DocumentReader.instant;

import dev.gigstream.checker.fact.Price;
import dev.gigstream.checker.fact.Settlement;
import dev.gigstream.checker.fact.Step;
import dev.gigstream.checker.fact.StoredOrder;
import java.util.List;
import org.bson.Document;

/** What order-service's documents say. */
final class OrderDocuments {

    private OrderDocuments() {}

    static StoredOrder order(Document document) {
        return new StoredOrder(
                document.getString("_id"),
                document.getString("buyerId"),
                document.getString("sellerId"),
                price(document.get("terms", Document.class)),
                document.getString("status"),
                times(document, document.get("schedule", Document.class)),
                cancellation(document.get("cancellation", Document.class)),
                dispute(document.get("dispute", Document.class)),
                settlement(document.get("settlement", Document.class)),
                document.getList("timeline", Document.class, List.of()).stream()
                        .map(OrderDocuments::step)
                        .toList(),
                number(document, "version"));
    }

    private static Price price(Document terms) {
        Document price = terms.get("price", Document.class);
        return new Price(
                amount(terms, "unitPrice"),
                Math.toIntExact(number(terms, "quantity")),
                amount(terms, "price"),
                amount(terms, "buyerFee"),
                amount(terms, "commission"),
                price.getString("currency"));
    }

    private static StoredOrder.Times times(Document document, Document schedule) {
        return new StoredOrder.Times(
                instant(schedule, "payBy"),
                instant(schedule, "fundedAt"),
                instant(schedule, "dueAt"),
                instant(schedule, "autoCompleteAt"),
                instant(schedule, "endedAt"),
                instant(document, "nextTimerAt"));
    }

    private static StoredOrder.Request cancellation(Document request) {
        return request == null
                ? null
                : new StoredOrder.Request(
                        request.getString("by"), request.getString("status"), instant(request, "answerBy"));
    }

    private static StoredOrder.Dispute dispute(Document dispute) {
        if (dispute == null) {
            return null;
        }
        Document ruling = dispute.get("ruling", Document.class);
        return new StoredOrder.Dispute(
                dispute.getString("disputeId"), ruling == null ? null : ruling.getString("outcome"));
    }

    private static Settlement settlement(Document settlement) {
        return settlement == null
                ? null
                : new Settlement(
                        settlement.getString("kind"),
                        amount(settlement, "toBuyer"),
                        amount(settlement, "toSeller"),
                        amount(settlement, "platformFee"));
    }

    private static Step step(Document step) {
        return new Step(instant(step, "at"), step.getString("actor"), step.getString("userId"), step.getString("type"));
    }

    private static long amount(Document document, String field) {
        return number(document.get(field, Document.class), "amountMinor");
    }

    private static long number(Document document, String field) {
        return document.get(field, Number.class).longValue();
    }
}
