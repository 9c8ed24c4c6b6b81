package dev.gigstream.model.check;

import dev.gigstream.model.order.MemoryOrders;
import dev.gigstream.model.payment.MemoryPayments;
import dev.gigstream.model.provider.ProviderBooks;
import dev.gigstream.model.world.Violation;
import dev.gigstream.orders.order.Order;
import dev.gigstream.orders.order.OrderStatus;
import dev.gigstream.payments.ledger.AccountKind;
import dev.gigstream.payments.payment.Payment;
import dev.gigstream.payments.provider.ProviderOrder;
import dev.gigstream.payments.provider.ProviderPayment;
import dev.gigstream.payments.provider.ProviderRefund;
import dev.gigstream.payments.provider.ProviderTransfer;
import java.util.List;
import java.util.Optional;

/** What must hold once everything was delivered and some time has passed: M2, M7, M8 and O2. */
public final class EventualChecks {
    private static final List<String> CURRENCIES = List.of("INR", "EUR", "USD");

    private final MemoryOrders orders;
    private final MemoryPayments payments;
    private final ProviderBooks provider;
    private final LedgerChecks ledger;

    public EventualChecks(MemoryOrders orders, MemoryPayments payments, ProviderBooks provider, LedgerChecks ledger) {
        this.orders = orders;
        this.payments = payments;
        this.provider = provider;
        this.ledger = ledger;
    }

    /** What has to be known a quarter of an hour after it happened. */
    public void checkSoon() {
        provider.payments().stream()
                .filter(payment -> !provider.isLate(payment.id()))
                .forEach(this::checkAnswered);
        orders.all().values().forEach(this::checkOrder);
    }

    /** Everything, a day later. */
    public void check() {
        CURRENCIES.forEach(this::checkClearing);
        provider.payments().forEach(this::checkAnswered);
        orders.all().values().forEach(this::checkOrder);
    }

    private void checkClearing(String currency) {
        long captured = provider.payments().stream()
                .filter(payment ->
                        isOurs(payment) && payment.amount().currency().equals(currency))
                .mapToLong(payment -> payment.amount().amountMinor() - refunded(payment))
                .sum();
        long paidOut = provider.transfers().stream()
                .filter(transfer -> transfer.status() == ProviderTransfer.Status.PROCESSED)
                .filter(transfer -> transfer.amount().currency().equals(currency))
                .mapToLong(transfer -> transfer.amount().amountMinor())
                .sum();
        long clearing = -ledger.balance(AccountKind.PROVIDER_CLEARING, currency);
        Violation.unless(
                clearing == captured - paidOut, "M2", "the provider has %s, not %s", captured - paidOut, clearing);
        long owed = ledger.balance(AccountKind.BUYER_REFUND_DUE, currency)
                + ledger.balance(AccountKind.PAYOUT_IN_FLIGHT, currency);
        Violation.unless(owed == 0, "M7", "%s %s are still on their way", owed, currency);
    }

    private void checkAnswered(ProviderPayment payment) {
        if (!isOurs(payment)) {
            return;
        }
        String orderId = orderOf(payment).orElseThrow();
        long back = refunded(payment);
        MoneyOfOrder order = ledger.of(orderId);
        boolean counts = payments.find(orderId).stream()
                .flatMap(known -> known.receipts().stream())
                .anyMatch(receipt ->
                        receipt.counts() && receipt.capture().paymentId().equals(payment.id()));
        boolean held = counts && order.holds == 1;
        long expected = held ? order.toBuyer : payment.amount().amountMinor();
        Violation.unless(ledger.isPosted("payment " + payment.id()), "M8", "nobody answered %s", payment);
        Violation.unless(back == expected, "M8", "%s of %s went back: %s", back, expected, payment);
        boolean reasoned = payments.find(orderId).orElseThrow().refunds().stream()
                .anyMatch(refund -> refund.paymentId().equals(payment.id()) && refund.reason() != null);
        Violation.unless(back == 0 || reasoned, "M8", "no reason is kept why %s went back", payment);
    }

    private void checkOrder(Order order) {
        MoneyOfOrder money = ledger.of(order.orderId());
        switch (order.status()) {
            case COMPLETED -> requireCompleted(order, money);
            case CANCELLED, EXPIRED ->
                Violation.unless(
                        money.inEscrow == 0 && money.toBuyer == money.held && money.fees == 0,
                        "O2",
                        "%s keeps money: %s of %s went back",
                        order,
                        money.toBuyer,
                        money.held);
            case PENDING_PAYMENT, ACTIVE, DELIVERED, IN_REVISION, CANCELLATION_REQUESTED, DISPUTED ->
                Violation.unless(
                        money.inEscrow == (order.status() == OrderStatus.PENDING_PAYMENT ? 0 : money.total),
                        "O2",
                        "%s has %s in escrow",
                        order,
                        money.inEscrow);
        }
        payments.find(order.orderId()).ifPresent(payment -> checkCopy(order, payment));
    }

    private static void requireCompleted(Order order, MoneyOfOrder money) {
        long price = order.price().price().amountMinor();
        long fees = MoneyOfOrder.share(price, 55) + MoneyOfOrder.share(price, 200);
        boolean ruled = order.dispute().isPresent();
        boolean paid = money.settlements == 1 && money.toBuyer + money.toSeller + money.fees == money.total;
        boolean asAgreed = money.toSeller == money.total - fees && money.fees == fees;
        Violation.unless(paid && (ruled || asAgreed), "O2", "%s: %s to the seller", order, money.toSeller);
    }

    private static void checkCopy(Order order, Payment payment) {
        String copy = order.payment().status().map(Enum::name).orElse("CREATED");
        boolean same = order.payment().version() == payment.version()
                && (payment.version() == 0 || copy.equals(payment.status().name()));
        Violation.unless(same, "E1", "%s was not told of %s", order, payment);
    }

    private boolean isOurs(ProviderPayment payment) {
        return payment.wasCaptured() && orderOf(payment).isPresent();
    }

    private Optional<String> orderOf(ProviderPayment payment) {
        return Optional.ofNullable(payment.orderId()).flatMap(provider::order).map(ProviderOrder::receipt);
    }

    private long refunded(ProviderPayment payment) {
        return provider.refundsOf(payment.id()).stream()
                .filter(refund -> refund.status() == ProviderRefund.Status.PROCESSED)
                .mapToLong(refund -> refund.amount().amountMinor())
                .sum();
    }
}
