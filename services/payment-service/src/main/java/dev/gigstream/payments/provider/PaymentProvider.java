package dev.gigstream.payments.provider;

import dev.gigstream.money.Money;
import dev.gigstream.payments.payment.Refund;
import dev.gigstream.payments.payment.Terms;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Who takes and pays the money. Every call ends within a time limit, and none is made within a transaction: what is to
 * be asked is stored first, what was answered afterwards.
 */
public interface PaymentProvider {

    /** What a browser needs to start a payment; not a secret. */
    String keyId();

    /** Whether the browser has this of the provider. */
    boolean isConfirmedBy(String signature, String providerOrderId, String paymentId);

    /** Not idempotent: after an unknown outcome ask {@link #orderByReceipt}. */
    Outcome<ProviderOrder> createOrder(Terms terms);

    Outcome<Optional<ProviderOrder>> orderByReceipt(String orderId);

    Outcome<ProviderOrder> order(String providerOrderId);

    Outcome<ProviderPayment> payment(String paymentId);

    Outcome<ProviderPayment> capture(String paymentId, Money amount);

    /** Payments made in the time from (inclusive) to (inclusive), in pages. */
    Outcome<List<ProviderPayment>> payments(Instant from, Instant to, int skip, int count);

    /** Done once for each {@link Refund#idempotencyKey()}. */
    Outcome<ProviderRefund> refund(String orderId, Refund refund);

    Outcome<List<ProviderRefund>> refunds(String paymentId);

    /** Done once for each withdrawal. */
    Outcome<ProviderTransfer> transfer(Transfer transfer);

    /** The transfer that was made for a withdrawal since then. */
    Outcome<Optional<ProviderTransfer>> transferOf(String withdrawalId, Instant since);
}
