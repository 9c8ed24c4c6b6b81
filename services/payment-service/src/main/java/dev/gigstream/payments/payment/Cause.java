package dev.gigstream.payments.payment;

/**
 * Who or what made a payment move.
 *
 * @param actorId a user; null when it was a timer, an event or the provider
 * @param causationId an event; null when it was a request, a timer or the provider
 */
public record Cause(String actorId, String causationId) {

    /** A timer, or the provider. */
    public static final Cause OUTSIDE = new Cause(null, null);

    public static Cause event(String eventId, String actorId) {
        return new Cause(actorId, eventId);
    }
}
