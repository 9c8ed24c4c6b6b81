package dev.gigstream.model.provider;

import dev.gigstream.model.world.Fault;
import dev.gigstream.model.world.Setting;
import dev.gigstream.money.Money;
import dev.gigstream.payments.notice.Notice;
import dev.gigstream.payments.payment.Refund;
import dev.gigstream.payments.payment.Terms;
import dev.gigstream.payments.provider.ProviderOrder;
import dev.gigstream.payments.provider.ProviderPayment;
import dev.gigstream.payments.provider.ProviderPayment.Status;
import dev.gigstream.payments.provider.ProviderRefund;
import dev.gigstream.payments.provider.ProviderTransfer;
import dev.gigstream.payments.provider.Transfer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What is true at the provider. Refunds are made once for each idempotency key and transfers once for each withdrawal, as
 * it promises; that a payment is refunded no more than once is left to whoever asks for it.
 */
public final class ProviderBooks {
    /** Later than this the provider does not decide any more. */
    private static final Duration LATEST = Duration.ofDays(9);

    private final Map<String, ProviderOrder> orders = new HashMap<>();
    private final Map<String, List<ProviderOrder>> ordersByReceipt = new HashMap<>();
    private final Map<String, ProviderPayment> payments = new LinkedHashMap<>();
    private final List<String> paymentIds = new ArrayList<>();
    private final Map<String, ProviderRefund> refunds = new LinkedHashMap<>();
    private final Map<String, List<String>> refundsByPayment = new HashMap<>();
    private final Map<String, String> refundsByKey = new HashMap<>();
    private final Map<String, ProviderTransfer> transfers = new LinkedHashMap<>();
    private final List<Runnable> underWay = new ArrayList<>();
    /** Payments that are decided late, and when. */
    private final Map<String, Instant> late = new LinkedHashMap<>();

    private final Set<String> everLate = new HashSet<>();
    private final Setting setting;
    private final Mail mail;

    ProviderBooks(Setting setting, Mail mail) {
        this.setting = setting;
        this.mail = mail;
    }

    ProviderOrder order(Terms terms) {
        var order = new ProviderOrder("order_" + orders.size(), terms.orderId(), terms.total());
        orders.put(order.id(), order);
        ordersByReceipt.computeIfAbsent(order.receipt(), _ -> new ArrayList<>()).add(order);
        return order;
    }

    public Optional<ProviderOrder> order(String providerOrderId) {
        return Optional.ofNullable(orders.get(providerOrderId));
    }

    public List<ProviderOrder> ordersOf(String orderId) {
        return ordersByReceipt.getOrDefault(orderId, List.of());
    }

    public Optional<ProviderPayment> payment(String paymentId) {
        return Optional.ofNullable(payments.get(paymentId));
    }

    public Collection<ProviderPayment> payments() {
        return payments.values();
    }

    public Collection<ProviderTransfer> transfers() {
        return transfers.values();
    }

    public Optional<ProviderRefund> refund(String refundId) {
        return Optional.ofNullable(refunds.get(refundId));
    }

    public List<ProviderRefund> refundsOf(String paymentId) {
        return refundsByPayment.getOrDefault(paymentId, List.of()).stream()
                .map(refunds::get)
                .toList();
    }

    public Optional<ProviderTransfer> transferOf(String withdrawalId) {
        return Optional.ofNullable(transfers.get(withdrawalId));
    }

    /** @param providerOrderId null for a payment of nothing of ours */
    public ProviderPayment pay(String providerOrderId, Money amount) {
        String id = "pay_" + payments.size();
        paymentIds.add(id);
        ProviderPayment payment = keep(new ProviderPayment(
                id, providerOrderId, Status.CREATED, amount, setting.clock().instant()));
        if (setting.trouble().strikes(Fault.LATE_DECISION, 40)) {
            late.put(id, payment.createdAt().plus(setting.dice().upTo(LATEST, Duration.ofHours(1))));
            everLate.add(id);
        } else {
            begin(id);
        }
        return payment;
    }

    private void begin(String paymentId) {
        boolean capturesItself = setting.dice().below(10) < 7;
        underWay.add(() -> authorise(paymentId, capturesItself));
    }

    /** Whether nobody may be expected to know of it soon after it was captured. */
    public boolean isLate(String paymentId) {
        return everLate.contains(paymentId);
    }

    private void beginWhatIsLate() {
        Instant now = setting.clock().instant();
        List<String> due = late.entrySet().stream()
                .filter(entry -> !entry.getValue().isAfter(now))
                .map(Map.Entry::getKey)
                .toList();
        due.forEach(late::remove);
        due.forEach(this::begin);
    }

    /** Something that the provider is at comes to an end. */
    public void goOn() {
        beginWhatIsLate();
        if (!underWay.isEmpty()) {
            underWay.remove(setting.dice().below(underWay.size())).run();
        }
    }

    public boolean isIdle() {
        return underWay.isEmpty();
    }

    /** Nothing stays undecided for long. */
    public void decideAll() {
        beginWhatIsLate();
        while (!isIdle()) {
            goOn();
        }
    }

    ProviderPayment capture(ProviderPayment payment) {
        return become(payment, Status.CAPTURED);
    }

    List<ProviderPayment> payments(Instant from, Instant to, int skip, int count) {
        return paymentIds.reversed().stream()
                .map(payments::get)
                .takeWhile(payment -> !payment.createdAt().isBefore(from))
                .filter(payment -> !payment.createdAt().isAfter(to))
                .skip(skip)
                .limit(count)
                .toList();
    }

    ProviderRefund refund(String orderId, Refund wanted) {
        String known = refundsByKey.get(wanted.idempotencyKey());
        if (known != null) {
            return refunds.get(known);
        }
        var made = new ProviderRefund(
                "rfnd_" + refunds.size(),
                wanted.paymentId(),
                wanted.amount(),
                ProviderRefund.Status.PENDING,
                orderId,
                wanted.refundId(),
                wanted.attempt());
        refunds.put(made.id(), made);
        refundsByKey.put(wanted.idempotencyKey(), made.id());
        refundsByPayment
                .computeIfAbsent(made.paymentId(), _ -> new ArrayList<>())
                .add(made.id());
        return soonerOrLater(() -> end(made.id())) ? refunds.get(made.id()) : made;
    }

    ProviderTransfer transfer(Transfer wanted) {
        ProviderTransfer known = transfers.get(wanted.withdrawalId());
        if (known != null) {
            return known;
        }
        var made = new ProviderTransfer(
                "trf_" + transfers.size(), wanted.withdrawalId(), wanted.amount(), ProviderTransfer.Status.PENDING);
        transfers.put(wanted.withdrawalId(), made);
        return soonerOrLater(() -> end(made)) ? transfers.get(wanted.withdrawalId()) : made;
    }

    private boolean soonerOrLater(Runnable end) {
        boolean now = setting.dice().oneIn(2);
        if (now) {
            end.run();
        } else {
            underWay.add(end);
        }
        return now;
    }

    private void authorise(String paymentId, boolean capturesItself) {
        ProviderPayment payment = payments.get(paymentId);
        if (setting.trouble().strikes(Fault.DECLINED_PAYMENT, 8)) {
            become(payment, Status.FAILED);
            return;
        }
        if (setting.trouble().strikes(Fault.RETURNED_BY_HAND, 30)) {
            giveBack(payment);
            return;
        }
        ProviderPayment authorised = become(payment, Status.AUTHORIZED);
        if (capturesItself) {
            become(authorised, Status.CAPTURED);
        } else if (setting.trouble().strikes(Fault.LAPSED_PAYMENT, 3)) {
            underWay.add(() -> lapse(paymentId));
        }
    }

    private void lapse(String paymentId) {
        ProviderPayment payment = payments.get(paymentId);
        if (payment.status() == Status.AUTHORIZED) {
            become(payment, Status.LAPSED);
        }
    }

    private void giveBack(ProviderPayment payment) {
        var made = new ProviderRefund(
                "rfnd_" + refunds.size(),
                payment.id(),
                payment.amount(),
                ProviderRefund.Status.PROCESSED,
                null,
                null,
                0);
        refunds.put(made.id(), made);
        refundsByPayment.computeIfAbsent(payment.id(), _ -> new ArrayList<>()).add(made.id());
        mail.tell(new Notice.OfRefund(made));
        become(payment, Status.REFUNDED);
    }

    /** Nothing is left of such a payment that could be refunded. */
    boolean isGivenBackByHand(String paymentId) {
        return refundsOf(paymentId).stream().anyMatch(ProviderRefund::isForeign);
    }

    private void end(String refundId) {
        ProviderRefund made = refunds.get(refundId);
        boolean fails = setting.trouble().strikes(Fault.FAILED_REFUND, 8);
        var ended = new ProviderRefund(
                made.id(),
                made.paymentId(),
                made.amount(),
                fails ? ProviderRefund.Status.FAILED : ProviderRefund.Status.PROCESSED,
                made.orderId(),
                made.refundId(),
                made.attempt());
        refunds.put(refundId, ended);
        mail.tell(new Notice.OfRefund(ended));
        ProviderPayment payment = payments.get(made.paymentId());
        if (!fails && made.amount().equals(payment.amount())) {
            keep(with(payment, Status.REFUNDED));
        }
    }

    private void end(ProviderTransfer made) {
        boolean fails = setting.trouble().strikes(Fault.FAILED_TRANSFER, 6);
        var ended = new ProviderTransfer(
                made.id(),
                made.withdrawalId(),
                made.amount(),
                fails ? ProviderTransfer.Status.FAILED : ProviderTransfer.Status.PROCESSED);
        transfers.put(made.withdrawalId(), ended);
        mail.tell(new Notice.OfTransfer(ended));
    }

    private ProviderPayment become(ProviderPayment payment, Status status) {
        ProviderPayment next = keep(with(payment, status));
        mail.tell(new Notice.OfPayment(next));
        return next;
    }

    private ProviderPayment keep(ProviderPayment payment) {
        payments.put(payment.id(), payment);
        return payment;
    }

    private static ProviderPayment with(ProviderPayment payment, Status status) {
        return new ProviderPayment(payment.id(), payment.orderId(), status, payment.amount(), payment.createdAt());
    }
}
