package dev.gigstream.checker.rule;

import dev.gigstream.checker.fact.Entry;
import dev.gigstream.checker.fact.Posting;
import dev.gigstream.checker.fact.Snapshot;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * M3: walks each account's chain from its start. What is held for orders and people never falls below zero; a seller's
 * available balance only by a chargeback or a ruling.
 */
final class NothingOverdrawn implements Invariant {

    private static final Set<String> OWED =
            Set.of("escrow", "seller_pending", "seller_available", "buyer_refund_due", "payout_in_flight");
    private static final Set<String> MAY_OVERDRAW_SELLER = Set.of("CHARGEBACK", "RULING");

    @Override
    public String id() {
        return "M3";
    }

    @Override
    public String promise() {
        return "escrow is never negative";
    }

    @Override
    public void check(Snapshot snapshot, Findings findings) {
        Map<String, List<Link>> chains = new TreeMap<>();
        for (Posting posting : snapshot.ledger().postings()) {
            for (Entry entry : posting.entries()) {
                String chain = entry.account() + " " + entry.currency() + " " + entry.stripe();
                chains.computeIfAbsent(chain, _ -> new ArrayList<>()).add(new Link(entry, posting.kind()));
            }
        }
        chains.forEach((name, links) -> check(name, links, findings));
    }

    private static void check(String chain, List<Link> links, Findings findings) {
        links.sort(Comparator.comparingLong(link -> link.entry().seq()));
        long balance = 0;
        long seq = 0;
        for (Link link : links) {
            Entry entry = link.entry();
            balance = Math.addExact(balance, entry.amount());
            seq++;
            findings.violationIf(entry.seq() != seq, "%s has entry %d where %d belongs", chain, entry.seq(), seq);
            findings.violationIf(
                    entry.balance() != balance,
                    "%s says %d after entry %d, it is %d",
                    chain,
                    entry.balance(),
                    seq,
                    balance);
            findings.violationIf(balance < 0 && !link.mayOverdraw(), "%s fell to %d", chain, balance);
        }
    }

    private record Link(Entry entry, String postingKind) {
        boolean mayOverdraw() {
            return !OWED.contains(entry.kind())
                    || entry.kind().equals("seller_available") && MAY_OVERDRAW_SELLER.contains(postingKind);
        }
    }
}
