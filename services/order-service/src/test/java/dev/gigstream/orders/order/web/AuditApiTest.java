package dev.gigstream.orders.order.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gigstream.eventing.EventIds;
import dev.gigstream.money.Money;
import dev.gigstream.orders.audit.AuditEntry;
import dev.gigstream.orders.audit.AuditEntry.Action;
import dev.gigstream.orders.audit.AuditLog;
import dev.gigstream.orders.order.Dispute;
import dev.gigstream.orders.order.Settlement;
import dev.gigstream.testkit.http.Answer;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class AuditApiTest extends WebTest {

    private static final String AUDIT = "/api/v1/admin/audit";

    @Autowired
    private AuditLog log;

    @Test
    void listsActsNewestFirstPageByPage() {
        AuditEntry older = add(Action.GIG_TAKEN_DOWN, "gig");
        AuditEntry newer = add(Action.USER_SUSPENDED, "user");

        Answer first = admin.get(AUDIT + "?limit=1");
        Answer second = admin.get(AUDIT + "?limit=1&cursor=" + first.text("/nextCursor"));

        assertThat(first.text("/items/0/auditId")).isEqualTo(newer.eventId());
        assertThat(first.text("/items/0/action")).isEqualTo("USER_SUSPENDED");
        assertThat(first.text("/items/0/subjectType")).isEqualTo("USER");
        assertThat(first.text("/items/0/subjectId")).isEqualTo("user");
        assertThat(first.text("/items/0/actorId")).isEqualTo("moderator");
        assertThat(second.text("/items/0/auditId")).isEqualTo(older.eventId());
    }

    @Test
    void saysHowADisputeWasDecidedAndWhy() {
        Money half = new Money(79_073, "INR");
        var ruling = new AuditEntry.Ruling(
                Dispute.Outcome.SPLIT,
                new Settlement(Settlement.Kind.SPLIT, half, half, Money.zero("INR")),
                "Half and half");
        log.add(new AuditEntry(
                EventIds.next(), clock.instant(), "moderator", Action.DISPUTE_RESOLVED, "order", Optional.of(ruling)));

        Answer listed = admin.get(AUDIT + "?limit=1");

        assertThat(listed.text("/items/0/outcome")).isEqualTo("SPLIT");
        assertThat(listed.text("/items/0/note")).isEqualTo("Half and half");
        assertThat(listed.json().at("/items/0/settlement/toBuyer/amountMinor").asLong())
                .isEqualTo(79_073);
    }

    @Test
    void keepsTheFirstTellingOfAnAct() {
        AuditEntry first = add(Action.GIG_RESTORED, "gig-restored");

        log.add(AuditEntry.of(first.eventId(), first.at(), "somebody else", Action.GIG_TAKEN_DOWN, "another"));

        assertThat(log.newestFirst(Optional.empty(), 1)).containsExactly(first);
        assertThat(log.newestFirst(Optional.of(first.eventId()), 100)).doesNotContain(first);
    }

    @Test
    void isForModeratorsOnly() {
        assertThat(nobody().get(AUDIT).status()).isEqualTo(401);
        assertThat(stranger.get(AUDIT).status()).isEqualTo(403);
        assertThat(admin.get(AUDIT + "?cursor=made-up").status()).isEqualTo(400);
    }

    private AuditEntry add(Action action, String subjectId) {
        var entry = AuditEntry.of(EventIds.next(), clock.instant(), "moderator", action, subjectId);
        log.add(entry);
        return entry;
    }
}
