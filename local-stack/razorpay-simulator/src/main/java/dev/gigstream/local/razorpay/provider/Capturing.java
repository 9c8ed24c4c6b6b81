package dev.gigstream.local.razorpay.provider;

/** Takes the money of a payment that was only authorized, or lets it go. */
public final class Capturing {

    private final Store store;
    private final Announcements announcements;

    Capturing(Store store, Announcements announcements) {
        this.store = store;
        this.announcements = announcements;
    }

    public Payment capture(String paymentId, long amount, String currency) {
        return store.change(books -> {
            Payment payment = books.payment(paymentId).orElseThrow(Declined::unknownId);
            check(payment, amount, currency);
            Payment captured = payment.captured();
            ProviderOrder order = books.order(payment.orderId()).orElseThrow();
            return new Store.Step<>(
                    captured,
                    Change.NONE
                            .with(order.paid(amount))
                            .with(captured)
                            .with(announcements.about(books, captured, "payment.captured")));
        });
    }

    /** Nobody captured it in time. Of this the merchant is not told. */
    public Payment lapse(String paymentId) {
        return store.change(books -> {
            Payment payment = books.payment(paymentId).orElseThrow(Declined::unknownId);
            if (payment.status() != PaymentStatus.AUTHORIZED) {
                throw Declined.badRequest("Only payments which have been authorized and not yet captured can lapse");
            }
            Payment lapsed = payment.lapsed();
            return new Store.Step<>(lapsed, Change.NONE.with(lapsed));
        });
    }

    private static void check(Payment payment, long amount, String currency) {
        if (payment.isCaptured()) {
            throw Declined.badRequest("This payment has already been captured");
        }
        if (payment.status() != PaymentStatus.AUTHORIZED) {
            throw Declined.badRequest("Only payments which have been authorized and not yet captured can be captured");
        }
        if (payment.amount() != amount || !payment.currency().equals(currency)) {
            throw Declined.field("amount", "Capture amount must be equal to the amount authorized");
        }
    }
}
