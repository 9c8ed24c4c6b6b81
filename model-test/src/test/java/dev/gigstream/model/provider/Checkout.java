package dev.gigstream.model.provider;

import dev.gigstream.model.world.Dice;
import dev.gigstream.model.world.Fault;
import dev.gigstream.model.world.Setting;
import dev.gigstream.money.Money;
import dev.gigstream.payments.provider.ProviderOrder;
import dev.gigstream.payments.provider.ProviderPayment;
import dev.gigstream.payments.task.ConfirmingPayment;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** Buyers at the provider's page: they pay too much, twice, too late or for something else, and their browsers tell. */
public final class Checkout {
    private static final int REMEMBERED = 60;

    private final Setting setting;
    private final Dice dice;
    private final SimulatedProvider provider;
    private final Deque<ProviderOrder> paid = new ArrayDeque<>();
    private final Deque<String> opened = new ArrayDeque<>();
    private final List<ProviderPayment> toConfirm = new ArrayList<>();

    public Checkout(Setting setting, SimulatedProvider provider) {
        this.setting = setting;
        this.dice = setting.dice();
        this.provider = provider;
    }

    /** @param unpaid orders that wait to be paid */
    public void pay(List<String> unpaid) {
        if (setting.trouble().strikes(Fault.FOREIGN_PAYMENT, 60)) {
            provider.books().pay(dice.oneIn(2) ? null : "order_of_others", new Money(100, "INR"));
        }
        again().or(() -> late(unpaid)).or(() -> first(unpaid)).ifPresent(this::pay);
    }

    public ConfirmingPayment.Command confirmation(String buyerId, ProviderPayment payment, String orderId) {
        boolean forged = setting.trouble().strikes(Fault.CONFIRMATION_FORGED, 10);
        String signature = forged ? "me" : provider.confirmation(payment.orderId(), payment.id());
        return new ConfirmingPayment.Command(orderId, buyerId, payment.orderId(), payment.id(), signature);
    }

    /** A browser that was not closed before it could tell. */
    public Optional<ProviderPayment> nextToConfirm() {
        return toConfirm.isEmpty() ? Optional.empty() : Optional.of(toConfirm.remove(dice.below(toConfirm.size())));
    }

    public void forgeWebhook() {
        if (!paid.isEmpty() && setting.trouble().strikes(Fault.WEBHOOK_FORGED, 2)) {
            ProviderOrder order = dice.any(List.copyOf(paid));
            provider.mail().forge(order.id(), order.amount());
        }
    }

    private Optional<ProviderOrder> first(List<String> unpaid) {
        if (unpaid.isEmpty()) {
            return Optional.empty();
        }
        String orderId = dice.any(unpaid);
        if (!opened.contains(orderId)) {
            remember(opened, orderId);
        }
        return dice.oneIn(2) ? Optional.empty() : unpaidAtProvider(orderId);
    }

    /** A page that was left open until the order did not wait any more. */
    private Optional<ProviderOrder> late(List<String> unpaid) {
        if (opened.isEmpty() || !setting.trouble().strikes(Fault.LATE_PAYMENT, 20)) {
            return Optional.empty();
        }
        String orderId = dice.any(List.copyOf(opened));
        return unpaid.contains(orderId) ? Optional.empty() : unpaidAtProvider(orderId);
    }

    private Optional<ProviderOrder> unpaidAtProvider(String orderId) {
        List<ProviderOrder> orders = provider.books().ordersOf(orderId);
        return orders.isEmpty() || orders.stream().anyMatch(paid::contains)
                ? Optional.empty()
                : Optional.of(dice.any(orders));
    }

    /** One that has been paid, or tried to be: the second time after minutes or months. */
    private Optional<ProviderOrder> again() {
        if (paid.isEmpty() || !setting.trouble().strikes(Fault.DOUBLE_PAYMENT, 12)) {
            return Optional.empty();
        }
        return Optional.of(dice.any(List.copyOf(paid)));
    }

    private void pay(ProviderOrder order) {
        Money amount = amount(order.amount());
        ProviderPayment payment = provider.books().pay(order.id(), amount);
        setting.history().note(payment.id() + " " + amount + " for " + order.receipt());
        if (dice.oneIn(2)) {
            toConfirm.add(payment);
        }
        remember(paid, order);
    }

    private static <T> void remember(Deque<T> things, T thing) {
        things.addLast(thing);
        if (things.size() > REMEMBERED) {
            things.removeFirst();
        }
    }

    private Money amount(Money asked) {
        if (setting.trouble().strikes(Fault.WRONG_AMOUNT, 25)) {
            return asked.plus(new Money(dice.oneIn(2) || asked.amountMinor() == 1 ? 1 : -1, asked.currency()));
        }
        return setting.trouble().strikes(Fault.WRONG_CURRENCY, 40) ? new Money(asked.amountMinor(), "USD") : asked;
    }
}
