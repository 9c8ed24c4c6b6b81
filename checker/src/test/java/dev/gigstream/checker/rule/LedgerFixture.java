package dev.gigstream.checker.rule;

import dev.gigstream.checker.fact.Entry;
import dev.gigstream.checker.fact.Posting;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Postings with the chains that a database would give them. */
final class LedgerFixture {

    final List<Posting> postings = new ArrayList<>();
    private final Map<String, Entry> newest = new HashMap<>();

    void hold(String orderId, String paymentId, long amount, Instant at) {
        post(
                "HOLD",
                new Posting(0, "", orderId, paymentId, null, null, at, null),
                line("provider_clearing", -amount),
                line("escrow:" + orderId, amount));
    }

    void refundDue(String orderId, String paymentId, long amount, Instant at) {
        post(
                "REFUND_DUE",
                new Posting(0, "", orderId, paymentId, null, null, at, null),
                line("provider_clearing", -amount),
                line("buyer_refund_due:" + OrderFixture.BUYER, amount));
    }

    void settle(String orderId, long toBuyer, long toSeller, long fee, Instant at) {
        List<Entry> lines = new ArrayList<>(List.of(line("escrow:" + orderId, -(toBuyer + toSeller + fee))));
        if (toBuyer > 0) {
            lines.add(line("buyer_refund_due:" + OrderFixture.BUYER, toBuyer));
        }
        if (toSeller > 0) {
            lines.add(line("seller_pending:" + OrderFixture.SELLER, toSeller));
            lines.add(line("platform_fee", fee));
        }
        post("SETTLEMENT", new Posting(0, "", orderId, null, null, null, at, null), lines.toArray(Entry[]::new));
    }

    void refund(String orderId, String paymentId, String refundId, long amount, Instant at) {
        post(
                "REFUND",
                new Posting(0, "", orderId, paymentId, refundId, null, at, null),
                line("buyer_refund_due:" + OrderFixture.BUYER, -amount),
                line("provider_clearing", amount));
    }

    void clear(String orderId, long amount, Instant at) {
        post(
                "CLEARING",
                new Posting(0, "", orderId, null, null, null, at, null),
                line("seller_pending:" + OrderFixture.SELLER, -amount),
                line("seller_available:" + OrderFixture.SELLER, amount));
    }

    void payOut(String withdrawalId, long amount, Instant at) {
        Posting about = new Posting(0, "", null, null, null, withdrawalId, at, null);
        post(
                "WITHDRAWAL",
                about,
                line("seller_available:" + OrderFixture.SELLER, -amount),
                line("payout_in_flight:" + OrderFixture.SELLER, amount));
        post(
                "PAYOUT",
                about,
                line("payout_in_flight:" + OrderFixture.SELLER, -amount),
                line("provider_clearing", amount));
    }

    void post(String kind, Posting about, Entry... lines) {
        List<Entry> chained = new ArrayList<>();
        for (Entry line : lines) {
            Entry last = newest.getOrDefault(line.account(), line("", 0));
            Entry next =
                    new Entry(line.account(), "INR", line.amount(), 0, last.seq() + 1, last.balance() + line.amount());
            newest.put(line.account(), next);
            chained.add(next);
        }
        postings.add(with(about, postings.size() + 1L, kind, chained));
    }

    static Entry line(String account, long amount) {
        return new Entry(account, "INR", amount, 0, 0, 0);
    }

    /** Spoils the first posting of a kind. */
    void replace(String kind, UnaryOperator<Posting> change) {
        for (int i = 0; i < postings.size(); i++) {
            if (postings.get(i).is(kind)) {
                postings.set(i, change.apply(postings.get(i)));
                return;
            }
        }
        throw new AssertionError("no " + kind);
    }

    static Posting with(Posting posting, long id, String kind, List<Entry> entries) {
        return new Posting(
                id,
                kind,
                posting.orderId(),
                posting.paymentId(),
                posting.refundId(),
                posting.withdrawalId(),
                posting.at(),
                List.copyOf(entries));
    }

    /** The same posting with every amount changed. */
    static Posting scaled(Posting posting, long factor) {
        List<Entry> entries = posting.entries().stream()
                .map(entry -> new Entry(
                        entry.account(),
                        entry.currency(),
                        entry.amount() * factor,
                        entry.stripe(),
                        entry.seq(),
                        entry.balance()))
                .toList();
        return with(posting, posting.id(), posting.kind(), entries);
    }
}
