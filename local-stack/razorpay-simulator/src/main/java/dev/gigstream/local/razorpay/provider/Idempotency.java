package dev.gigstream.local.razorpay.provider;

import java.util.Optional;
import java.util.regex.Pattern;

/** One request of a merchant that may come more than once. Without a key each is another one. */
record Idempotency(String scope, String key, String request) {

    private static final Pattern REFUND_KEY = Pattern.compile("[A-Za-z0-9_-]{10,64}");
    private static final Pattern TRANSFER_KEY = Pattern.compile("[A-Za-z0-9 _-]{4,36}");

    static Idempotency ofRefund(String key, String request) {
        return new Idempotency("refund", checked(key, REFUND_KEY), request);
    }

    static Idempotency ofTransfer(String key, String request) {
        return new Idempotency("transfer", checked(key, TRANSFER_KEY), request);
    }

    /** The id that this request made the first time. */
    Optional<String> madeBefore(Books books) {
        if (key == null) {
            return Optional.empty();
        }
        Optional<Remembered> before = books.remembered(scopedKey());
        if (before.isPresent() && !before.get().request().equals(request)) {
            throw Declined.badRequest("Different request body sent with the same idempotency key");
        }
        return before.map(Remembered::madeId);
    }

    Change remembering(Change change, String madeId) {
        return key == null ? change : change.with(new Remembered(scopedKey(), request, madeId));
    }

    private String scopedKey() {
        return scope + ":" + key;
    }

    private static String checked(String key, Pattern allowed) {
        if (key != null && !allowed.matcher(key).matches()) {
            throw Declined.badRequest("The idempotency key is invalid");
        }
        return key;
    }
}
