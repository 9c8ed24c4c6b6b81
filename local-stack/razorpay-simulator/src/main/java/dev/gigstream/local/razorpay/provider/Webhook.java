package dev.gigstream.local.razorpay.provider;

import java.time.Instant;

/** A webhook to be delivered. Copies of one event share its event id and body; the id is each copy's own. */
public record Webhook(String id, String eventId, String event, String body, Instant dueAt, Forgery forgery) {}
