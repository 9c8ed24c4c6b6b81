package dev.gigstream.payments.fakes;

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
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** A provider that forgets nothing, knows no idempotency key, and breaks off where a test says. */
public final class FakeProvider implements PaymentProvider {

    public final List<ProviderOrder> orders = new ArrayList<>();
    public final List<ProviderPayment> payments = new ArrayList<>();
    public final List<ProviderRefund> refunds = new ArrayList<>();
    public final List<ProviderTransfer> transfers = new ArrayList<>();
    public ProviderRefund.Status refundsBecome = ProviderRefund.Status.PROCESSED;
    public ProviderTransfer.Status transfersBecome = ProviderTransfer.Status.PROCESSED;
    public boolean away;
    private final Deque<Fault> faults = new ArrayDeque<>();

    /** What happens to the next calls that change something. */
    public enum Fault {
        DIE_BEFORE,
        DIE_AFTER,
        NEVER_ARRIVE,
        NEVER_ANSWER,
        REFUSE
    }

    /** The process ends here; no handler of exceptions sees it. */
    public static final class Killed extends Error {}

    public void next(Fault... upcoming) {
        faults.addAll(List.of(upcoming));
    }

    private <T> Outcome<T> change(Supplier<T> change) {
        return switch (faults.poll()) {
            case null -> new Outcome.Known<>(change.get());
            case DIE_BEFORE -> throw new Killed();
            case DIE_AFTER -> {
                change.get();
                throw new Killed();
            }
            case NEVER_ARRIVE -> new Outcome.Unknown<>("no connection");
            case NEVER_ANSWER -> {
                change.get();
                yield new Outcome.Unknown<>("no answer");
            }
            case REFUSE -> new Outcome.Refused<>("BAD_REQUEST_ERROR", "no");
        };
    }

    @Override
    public String keyId() {
        return "key";
    }

    @Override
    public boolean isConfirmedBy(String signature, String providerOrderId, String paymentId) {
        return signature.equals("signed");
    }

    @Override
    public Outcome<ProviderOrder> createOrder(Terms terms) {
        return change(() ->
                added(orders, new ProviderOrder("order_" + (orders.size() + 1), terms.orderId(), terms.total())));
    }

    @Override
    public Outcome<Optional<ProviderOrder>> orderByReceipt(String orderId) {
        return new Outcome.Known<>(
                orders.stream().filter(order -> order.receipt().equals(orderId)).findFirst());
    }

    @Override
    public Outcome<ProviderOrder> order(String providerOrderId) {
        return orders.stream()
                .filter(order -> order.id().equals(providerOrderId))
                .findFirst()
                .<Outcome<ProviderOrder>>map(Outcome.Known::new)
                .orElseGet(() -> new Outcome.Refused<>("BAD_REQUEST_ERROR", "unknown"));
    }

    @Override
    public Outcome<ProviderPayment> payment(String paymentId) {
        return payments.stream()
                .filter(payment -> payment.id().equals(paymentId))
                .findFirst()
                .<Outcome<ProviderPayment>>map(Outcome.Known::new)
                .orElseGet(() -> new Outcome.Refused<>("BAD_REQUEST_ERROR", "unknown"));
    }

    @Override
    public Outcome<ProviderPayment> capture(String paymentId, Money amount) {
        return change(() -> {
            ProviderPayment known = payments.stream()
                    .filter(payment -> payment.id().equals(paymentId))
                    .findFirst()
                    .orElseThrow();
            payments.remove(known);
            return added(
                    payments,
                    new ProviderPayment(
                            paymentId, known.orderId(), ProviderPayment.Status.CAPTURED, amount, known.createdAt()));
        });
    }

    @Override
    public Outcome<List<ProviderPayment>> payments(Instant from, Instant to, int skip, int count) {
        if (away) {
            return new Outcome.Unknown<>("no connection");
        }
        return new Outcome.Known<>(payments.reversed().stream()
                .filter(payment -> !payment.createdAt().isBefore(from)
                        && !payment.createdAt().isAfter(to))
                .skip(skip)
                .limit(count)
                .toList());
    }

    @Override
    public Outcome<ProviderRefund> refund(String orderId, Refund refund) {
        return change(() -> added(
                refunds,
                new ProviderRefund(
                        "rfnd_" + (refunds.size() + 1),
                        refund.paymentId(),
                        refund.amount(),
                        refundsBecome,
                        orderId,
                        refund.refundId(),
                        refund.attempt())));
    }

    @Override
    public Outcome<List<ProviderRefund>> refunds(String paymentId) {
        return new Outcome.Known<>(refunds.stream()
                .filter(refund -> refund.paymentId().equals(paymentId))
                .toList());
    }

    @Override
    public Outcome<ProviderTransfer> transfer(Transfer transfer) {
        return change(() -> added(
                transfers,
                new ProviderTransfer(
                        "trf_" + (transfers.size() + 1), transfer.withdrawalId(), transfer.amount(), transfersBecome)));
    }

    @Override
    public Outcome<Optional<ProviderTransfer>> transferOf(String withdrawalId, Instant since) {
        return new Outcome.Known<>(transfers.stream()
                .filter(transfer -> withdrawalId.equals(transfer.withdrawalId()))
                .findFirst());
    }

    private static <T> T added(List<T> all, T one) {
        all.add(one);
        return one;
    }

    /** What becomes of a payment some time after it was made. */
    public void becomes(String paymentId, ProviderPayment.Status status) {
        payments.replaceAll(payment -> payment.id().equals(paymentId)
                ? new ProviderPayment(paymentId, payment.orderId(), status, payment.amount(), payment.createdAt())
                : payment);
    }

    /** Somebody gives money back by hand, without any id of ours. */
    public void refundsByHand(String paymentId, Money amount) {
        refunds.add(
                new ProviderRefund("rfnd_by_hand", paymentId, amount, ProviderRefund.Status.PROCESSED, null, null, 0));
    }
}
