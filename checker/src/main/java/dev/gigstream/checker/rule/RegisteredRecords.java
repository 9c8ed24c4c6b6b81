package dev.gigstream.checker.rule;

import dev.gigstream.checker.fact.Snapshot;
import dev.gigstream.checker.fact.TopicRecord;
import java.util.Map;

/** E4: every record is what its topic is for, under a schema that the registry has for it. */
final class RegisteredRecords implements Invariant {

    /** Which record each topic carries; a topic that is not here is not the checker's to judge yet. */
    private static final Map<String, String> RECORDS = Map.ofEntries(
            Map.entry("accounts.account.events.v1", "dev.gigstream.events.accounts.AccountEvent"),
            Map.entry("accounts.session.events.v1", "dev.gigstream.events.accounts.SessionEvent"),
            Map.entry("profiles.profile.events.v1", "dev.gigstream.events.profiles.ProfileEvent"),
            Map.entry("gigs.gig.events.v1", "dev.gigstream.events.gigs.GigEvent"),
            Map.entry("orders.order.events.v1", "dev.gigstream.events.orders.OrderEvent"),
            Map.entry("payments.payment.events.v1", "dev.gigstream.events.payments.PaymentEvent"),
            Map.entry("reviews.review.events.v1", "dev.gigstream.events.reviews.ReviewEvent"),
            Map.entry("ratings.rating.v1", "dev.gigstream.events.ratings.Rating"),
            Map.entry("search.gig-document.v1", "dev.gigstream.events.search.GigDocument"),
            Map.entry("search.activity.events.v1", "dev.gigstream.events.search.SearchActivity"),
            Map.entry("insights.seller-day.v1", "dev.gigstream.events.insights.SellerDay"),
            Map.entry("insights.category-day.v1", "dev.gigstream.events.insights.CategoryDay"),
            Map.entry("insights.trending.v1", "dev.gigstream.events.insights.TrendingGig"),
            Map.entry("notifications.notification.events.v1", "dev.gigstream.events.notifications.NotificationEvent"));

    @Override
    public String id() {
        return "E4";
    }

    @Override
    public String promise() {
        return "every record: key = aggregate id, schema registered, record type allowed on that topic";
    }

    @Override
    public void check(Snapshot snapshot, Findings findings) {
        for (TopicRecord record : snapshot.records()) {
            switch (record.content()) {
                case TopicRecord.Event event -> check(record, event, findings);
                case TopicRecord.Unreadable(String why) -> findings.violation("%s: %s", record.place(), why);
                case TopicRecord.Tombstone _ ->
                    findings.violationIf(record.key() == null, "%s erases nothing", record.place());
            }
        }
    }

    private static void check(TopicRecord record, TopicRecord.Event event, Findings findings) {
        findings.violationIf(!event.registered(), "%s: its schema is not registered for the topic", record.place());
        findings.violationIf(
                !event.record().equals(RECORDS.getOrDefault(record.topic(), event.record())),
                "%s: a %s does not belong there",
                record.place(),
                event.record());
        findings.violationIf(
                event.aggregateId() != null && !event.aggregateId().equals(record.key()),
                "%s: key %s, aggregate %s",
                record.place(),
                record.key(),
                event.aggregateId());
        findings.violationIf(
                record.headerEventId() != null && !record.headerEventId().equals(event.eventId()),
                "%s: header event-id %s, event %s",
                record.place(),
                record.headerEventId(),
                event.eventId());
    }
}
