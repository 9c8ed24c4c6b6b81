package dev.gigstream.local.razorpay.provider;

import java.time.Duration;

/** Sets what goes wrong, and is asked at every call of the merchant what goes wrong with it. */
public final class FaultSwitches {

    private final Store store;

    public FaultSwitches(Store store) {
        this.store = store;
    }

    public Faults current() {
        return store.read(Books::faults);
    }

    public Faults set(Faults faults) {
        return store.change(_ -> new Store.Step<>(faults, Change.NONE.with(faults)));
    }

    /** Whether this call fails; uses up one of the failures that were asked for. */
    public boolean failsNow() {
        return current().api().failNext() > 0
                && store.change(books -> {
                    Faults faults = books.faults();
                    return faults.api().failNext() > 0
                            ? new Store.Step<>(true, Change.NONE.with(faults.oneFailureLess()))
                            : Store.Step.without(false);
                });
    }

    /** Whether the success of this call is never heard of; uses up one. */
    public boolean timesOutNow() {
        return current().api().timeoutAfterSuccessNext() > 0
                && store.change(books -> {
                    Faults faults = books.faults();
                    return faults.api().timeoutAfterSuccessNext() > 0
                            ? new Store.Step<>(true, Change.NONE.with(faults.oneTimeoutLess()))
                            : Store.Step.without(false);
                });
    }

    public Duration delay() {
        return Duration.ofMillis(current().api().delayMs());
    }
}
