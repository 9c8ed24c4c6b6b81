package dev.gigstream.payments.provider.razorpay;

import com.razorpay.Entity;
import com.razorpay.RazorpayClient;
import com.razorpay.RazorpayException;
import dev.gigstream.money.Money;
import dev.gigstream.payments.payment.Refund;
import dev.gigstream.payments.payment.Terms;
import dev.gigstream.payments.provider.Outcome;
import dev.gigstream.payments.provider.PaymentProvider;
import dev.gigstream.payments.provider.ProviderOrder;
import dev.gigstream.payments.provider.ProviderPayment;
import dev.gigstream.payments.provider.ProviderRefund;
import dev.gigstream.payments.provider.ProviderTransfer;
import dev.gigstream.payments.provider.Transfer;
import dev.gigstream.payments.provider.razorpay.RazorpayTransport.IdempotencyHeader;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.json.JSONObject;
import org.springframework.stereotype.Component;

/** Razorpay through its own library; the one place of this service from which anybody is called over HTTP. */
@Component
class RazorpayProvider implements PaymentProvider {

    private static final int LONGEST_RECEIPT = 40;
    private static final int PAGE = 100;
    /** Clocks differ. */
    private static final Duration SLACK = Duration.ofMinutes(5);

    private final RazorpayClient client;
    private final RazorpaySettings settings;
    private final Hmac signatures;
    private final Calls calls;

    RazorpayProvider(RazorpaySettings settings, MeterRegistry meters) throws RazorpayException {
        RazorpayTransport.install(settings);
        this.settings = settings;
        client = new RazorpayClient(settings.keyId(), settings.keySecret());
        signatures = new Hmac(settings.keySecret());
        calls = new Calls(meters);
    }

    @Override
    public String keyId() {
        return settings.keyId();
    }

    @Override
    public boolean isConfirmedBy(String signature, String providerOrderId, String paymentId) {
        byte[] signed = (providerOrderId + "|" + paymentId).getBytes(StandardCharsets.UTF_8);
        return signatures.isOf(signed, signature);
    }

    @Override
    public Outcome<ProviderOrder> createOrder(Terms terms) {
        JSONObject request = amount(terms.total())
                .put("receipt", terms.orderId())
                .put("notes", Entities.orderNotes(terms.orderId()));
        return calls.make(
                "create-order",
                () -> Entities.order(client.orders.create(request).toJson()));
    }

    @Override
    public Outcome<Optional<ProviderOrder>> orderByReceipt(String orderId) {
        JSONObject query = new JSONObject().put("receipt", orderId).put("count", PAGE);
        return calls.make(
                "order-by-receipt",
                () -> all(client.orders.fetchAll(query), Entities::order).stream()
                        .filter(order -> orderId.equals(order.receipt()))
                        .reduce((_, older) -> older));
    }

    @Override
    public Outcome<ProviderOrder> order(String providerOrderId) {
        return calls.make(
                "order",
                () -> Entities.order(client.orders.fetch(providerOrderId).toJson()));
    }

    @Override
    public Outcome<ProviderPayment> payment(String paymentId) {
        return calls.make(
                "payment",
                () -> Entities.payment(client.payments.fetch(paymentId).toJson()));
    }

    @Override
    public Outcome<ProviderPayment> capture(String paymentId, Money amount) {
        return calls.make(
                "capture",
                () -> Entities.payment(
                        client.payments.capture(paymentId, amount(amount)).toJson()));
    }

    @Override
    public Outcome<List<ProviderPayment>> payments(Instant from, Instant to, int skip, int count) {
        JSONObject query = new JSONObject()
                .put("from", from.getEpochSecond())
                .put("to", to.getEpochSecond())
                .put("skip", skip)
                .put("count", count);
        return calls.make("payments", () -> all(client.payments.fetchAll(query), Entities::payment));
    }

    @Override
    public Outcome<ProviderRefund> refund(String orderId, Refund refund) {
        JSONObject request = new JSONObject()
                .put("amount", refund.amount().amountMinor())
                .put("speed", settings.refundSpeed())
                .put("notes", Entities.refundNotes(orderId, refund));
        if (refund.idempotencyKey().length() <= LONGEST_RECEIPT) {
            request.put("receipt", refund.idempotencyKey());
        }
        return once(
                "X-Refund-Idempotency",
                refund.idempotencyKey(),
                () -> calls.make(
                        "refund",
                        () -> Entities.refund(client.payments
                                .refund(refund.paymentId(), request)
                                .toJson())));
    }

    @Override
    public Outcome<List<ProviderRefund>> refunds(String paymentId) {
        JSONObject query = new JSONObject().put("count", PAGE);
        return calls.make("refunds", () -> all(client.payments.fetchAllRefunds(paymentId, query), Entities::refund));
    }

    @Override
    public Outcome<ProviderTransfer> transfer(Transfer transfer) {
        JSONObject request = amount(transfer.amount())
                .put("account", transfer.destination())
                .put("notes", Entities.withdrawalNotes(transfer.withdrawalId()));
        return once(
                "X-Transfer-Idempotency",
                transfer.withdrawalId(),
                () -> calls.make(
                        "transfer",
                        () -> Entities.transfer(client.transfers.create(request).toJson())));
    }

    @Override
    public Outcome<Optional<ProviderTransfer>> transferOf(String withdrawalId, Instant since) {
        return calls.make("transfers", () -> find(withdrawalId, since.minus(SLACK)));
    }

    /** The newest come first. */
    private Optional<ProviderTransfer> find(String withdrawalId, Instant from) throws RazorpayException {
        JSONObject query = new JSONObject().put("from", from.getEpochSecond()).put("count", PAGE);
        for (int seen = 0; ; seen += PAGE) {
            List<JSONObject> page = all(client.transfers.fetchAll(query.put("skip", seen)), Function.identity());
            Optional<ProviderTransfer> found = page.stream()
                    .map(Entities::transfer)
                    .filter(transfer -> withdrawalId.equals(transfer.withdrawalId()))
                    .findFirst();
            if (found.isPresent()
                    || page.size() < PAGE
                    || Entities.createdAt(page.getLast()).isBefore(from)) {
                return found;
            }
        }
    }

    private static <T> List<T> all(List<? extends Entity> entities, Function<JSONObject, T> read) {
        return entities.stream().map(Entity::toJson).map(read).toList();
    }

    private static <T> Outcome<T> once(
            String header, String key, ScopedValue.CallableOp<Outcome<T>, RuntimeException> call) {
        return ScopedValue.where(RazorpayTransport.HEADER, new IdempotencyHeader(header, key))
                .call(call);
    }

    private static JSONObject amount(Money money) {
        return new JSONObject().put("amount", money.amountMinor()).put("currency", money.currency());
    }
}
