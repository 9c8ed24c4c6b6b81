package dev.gigstream.local.razorpay.provider;

import dev.gigstream.local.razorpay.provider.Faults.WebhookFaults;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Makes the webhooks of a step, with the faults that are switched on: how many copies, when, and forged ones. */
final class Announcements {

    /** More than this nobody waits for: what cannot be queued is lost, as a lost webhook is. */
    static final int QUEUE_LIMIT = 20_000;

    private static final int LONGEST_SHUFFLE_MS = 2_000;
    private static final Forgery[] FORGERIES = {Forgery.WRONG_SIGNATURE, Forgery.NO_SIGNATURE, Forgery.CHANGED_BODY};

    private final Clock clock;
    private final RandomGenerator random;

    Announcements(Clock clock, RandomGenerator random) {
        this.clock = clock;
        this.random = random;
    }

    List<Webhook> about(Books books, Payment payment, String event) {
        return about(books, event, "payment", Entities.of(payment));
    }

    List<Webhook> about(Books books, Refund refund, String event) {
        return about(books, event, "refund", Entities.of(refund));
    }

    List<Webhook> about(Books books, Transfer transfer, String event) {
        return about(books, event, "transfer", Entities.of(transfer));
    }

    /** One webhook, at once and whatever the faults are. */
    Webhook single(String event, String part, ObjectNode entity, Forgery forgery) {
        String eventId = Ids.event();
        return new Webhook(eventId, eventId, event, body(event, part, entity), clock.instant(), forgery);
    }

    private List<Webhook> about(Books books, String event, String part, ObjectNode entity) {
        WebhookFaults faults = books.faults().webhook();
        int room = QUEUE_LIMIT - books.undelivered().size();
        List<Webhook> webhooks = new ArrayList<>();
        if (!faults.drop()) {
            String body = body(event, part, entity);
            for (int forged = 0; forged < faults.forged(); forged++) {
                webhooks.add(webhook(event, body, "#forged" + forged, faults, FORGERIES[forged % FORGERIES.length]));
            }
            String eventId = Ids.event();
            for (int copy = 0; copy < faults.copies(); copy++) {
                Instant dueAt = dueAt(faults);
                webhooks.add(new Webhook(eventId + "#" + copy, eventId, event, body, dueAt, Forgery.NONE));
            }
        }
        return webhooks.subList(0, Math.clamp(room, 0, webhooks.size()));
    }

    private Webhook webhook(String event, String body, String suffix, WebhookFaults faults, Forgery forgery) {
        String eventId = Ids.event();
        return new Webhook(eventId + suffix, eventId, event, body, dueAt(faults), forgery);
    }

    private Instant dueAt(WebhookFaults faults) {
        long shuffled = faults.shuffle() ? random.nextInt(LONGEST_SHUFFLE_MS) : 0;
        return clock.instant().plusMillis(faults.delayMs() + shuffled);
    }

    private String body(String event, String part, ObjectNode entity) {
        JsonNodeFactory json = JsonNodeFactory.instance;
        ObjectNode body = json.objectNode()
                .put("entity", "event")
                .put("account_id", "acc_GigstreamLocal")
                .put("event", event);
        body.putArray("contains").add(part);
        body.putObject("payload").putObject(part).set("entity", entity);
        return body.put("created_at", clock.instant().getEpochSecond()).toString();
    }
}
