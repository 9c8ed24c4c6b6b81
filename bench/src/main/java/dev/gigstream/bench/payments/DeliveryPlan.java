package dev.gigstream.bench.payments;

/**
 * Which webhook tells what: every second one is new, the others repeat one. Of those a half comes right behind the first
 * delivery, as it may overtake it, the other half later; and a half comes under the id of the first delivery, the other
 * half under a new one.
 */
record DeliveryPlan(int facts) {
    private static final int LATER = 40;

    /**
     * @param fact number of what is told
     * @param isRepeated whether it was told before
     * @param hasNewId whether it comes under an id that no delivery had
     */
    record Delivery(int fact, boolean isRepeated, boolean hasNewId) {}

    int deliveries() {
        return 2 * facts;
    }

    Delivery of(int number) {
        var newest = number / 2;
        if (number % 2 == 0) {
            return new Delivery(newest, false, true);
        }
        var fact = newest % 2 == 0 ? newest : Math.max(0, newest - LATER);
        return new Delivery(fact, true, newest / 2 % 2 == 0);
    }
}
