package dev.gigstream.checker;

import dev.gigstream.checker.fact.Accounts;
import dev.gigstream.checker.fact.Happenings;
import dev.gigstream.checker.fact.Ledger;
import dev.gigstream.checker.fact.Notices;
import dev.gigstream.checker.fact.Snapshot;
import dev.gigstream.checker.fact.StoredPayment;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What one test has written: the stores may hold what others left there. The provider is the test's own anyway. */
record Own(String run) {

    Snapshot of(Snapshot all) {
        return new Snapshot(
                all.at(),
                all.fees(),
                those(all.orders(), order -> order.orderId()),
                of(all.ledger()),
                all.provider(),
                those(all.records(), record -> record.key()),
                those(all.deadLetters(), letter -> letter.originPartition()),
                those(all.aggregates(), stored -> stored.id()),
                those(all.waiting(), message -> message.key()),
                new Notices(
                        those(all.notices().due(), due -> due.userId()),
                        those(all.notices().told(), told -> told.userId()),
                        all.notices().wishes()),
                new Accounts(
                        those(all.accounts().accounts(), account -> account.accountId()),
                        those(all.accounts().families(), family -> family.sessionId()),
                        those(all.accounts().profiles(), profile -> profile.userId()),
                        erased(all.accounts()),
                        those(all.accounts().traces(), trace -> trace.userId())),
                those(all.gigs(), gig -> gig.gigId()),
                those(all.searchable(), gig -> gig.gigId()),
                those(all.conversations(), conversation -> conversation.conversationId()),
                those(all.reviews(), review -> review.reviewId()),
                happenings(all.happenings()),
                all.sockets());
    }

    private Happenings happenings(Happenings all) {
        return new Happenings(
                own(all.gigs()),
                own(all.orders()),
                own(all.payments()),
                those(List.copyOf(all.activities()), activity -> activity.eventId()));
    }

    private <T> Map<String, T> own(Map<String, T> all) {
        Map<String, T> own = new HashMap<>(all);
        own.keySet().removeIf(id -> !isOwn(id));
        return own;
    }

    private Map<String, Instant> erased(Accounts all) {
        Map<String, Instant> own = new HashMap<>(all.erased());
        own.keySet().removeIf(userId -> !isOwn(userId));
        return own;
    }

    private Ledger of(Ledger all) {
        Map<String, StoredPayment> payments = new HashMap<>(all.payments());
        payments.keySet().removeIf(orderId -> !isOwn(orderId));
        return new Ledger(
                those(all.postings(), posting -> posting.orderId()),
                payments,
                those(all.withdrawals(), withdrawal -> withdrawal.userId()),
                all.taken().stream().filter(this::isOwn).collect(Collectors.toSet()),
                all.grants(),
                all.guards());
    }

    private <T> List<T> those(List<T> all, Function<T, String> id) {
        return all.stream().filter(one -> isOwn(id.apply(one))).toList();
    }

    private boolean isOwn(String id) {
        return id != null && id.contains(run);
    }
}
