package dev.gigstream.payments.payment;

import java.time.Instant;

/**
 * When the steps of a payment were; null before each.
 *
 * @param clearsAt when the seller can withdraw a released share
 * @param clearedAt when it became so
 */
public record Times(Instant capturedAt, Instant heldAt, Instant clearsAt, Instant clearedAt) {

    static final Times NONE = new Times(null, null, null, null);

    Times captured(Instant at) {
        return new Times(at, heldAt, clearsAt, clearedAt);
    }

    Times held(Instant at) {
        return new Times(capturedAt, at, clearsAt, clearedAt);
    }

    Times clearing(Instant at) {
        return new Times(capturedAt, heldAt, at, clearedAt);
    }

    Times cleared(Instant at) {
        return new Times(capturedAt, heldAt, clearsAt, at);
    }
}
