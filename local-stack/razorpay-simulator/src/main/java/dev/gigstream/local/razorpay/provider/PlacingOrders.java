package dev.gigstream.local.razorpay.provider;

import java.time.Clock;
import java.util.Currency;
import java.util.Map;

/** Takes orders to be paid. Nothing is idempotent here: the same receipt twice makes two orders. */
public final class PlacingOrders {

    private static final int LEAST_AMOUNT = 100;
    private static final int LONGEST_RECEIPT = 40;

    private final Store store;
    private final Clock clock;

    public PlacingOrders(Store store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    public ProviderOrder place(Command command) {
        check(command);
        ProviderOrder order = ProviderOrder.placed(
                Ids.order(), command.receipt(), command.amount(), command.currency(), command.notes(), clock.instant());
        return store.change(_ -> new Store.Step<>(order, Change.NONE.with(order)));
    }

    private static void check(Command command) {
        if (command.amount() < LEAST_AMOUNT) {
            throw Declined.field("amount", "Order amount less than minimum amount allowed");
        }
        if (Currency.getAvailableCurrencies().stream()
                .noneMatch(known -> known.getCurrencyCode().equals(command.currency()))) {
            throw Declined.field("currency", "Currency is not supported");
        }
        if (command.receipt() != null && command.receipt().length() > LONGEST_RECEIPT) {
            throw Declined.field("receipt", "The receipt may not be greater than " + LONGEST_RECEIPT + " characters.");
        }
    }

    /** @param receipt may be null */
    public record Command(long amount, String currency, String receipt, Map<String, String> notes) {}
}
