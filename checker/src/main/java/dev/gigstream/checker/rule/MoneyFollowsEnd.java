package dev.gigstream.checker.rule;

import dev.gigstream.checker.fact.Posting;
import dev.gigstream.checker.fact.Settlement;
import dev.gigstream.checker.fact.Snapshot;
import dev.gigstream.checker.fact.StoredOrder;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** O2: a minute after an order ended its money is where the end says. */
final class MoneyFollowsEnd implements Invariant {

    private static final Duration SETTLED = Duration.ofSeconds(60);

    @Override
    public String id() {
        return "O2";
    }

    @Override
    public String promise() {
        return "COMPLETED has a release or a ruling; CANCELLED after payment has a refund; EXPIRED holds nothing";
    }

    @Override
    public void check(Snapshot snapshot, Findings findings) {
        Map<String, List<Posting>> postings = snapshot.ledger().postingsByOrder();
        for (StoredOrder order : snapshot.orders()) {
            if (order.times().endedAt() != null
                    && snapshot.isOlder(order.times().endedAt(), SETTLED)) {
                check(order, postings.getOrDefault(order.orderId(), List.of()), snapshot, findings);
            }
        }
    }

    private static void check(StoredOrder order, List<Posting> postings, Snapshot snapshot, Findings findings) {
        List<Posting> settled = postings.stream()
                .filter(posting -> posting.is(Posting.SETTLEMENT))
                .toList();
        switch (order.status()) {
            case "COMPLETED" -> settled(order, settled, findings);
            case "CANCELLED" -> {
                if (order.isFunded()) {
                    settled(order, settled, findings);
                }
            }
            case "EXPIRED" ->
                findings.violationIf(order.settlement() != null, "order %s expired and settles money", order.orderId());
            default -> findings.violation("order %s ended as %s", order.orderId(), order.status());
        }
        // Of the newest holds the ledger may have heard before the order ended, so the age of the posting counts too.
        long held = postings.stream()
                .filter(posting -> snapshot.isOlder(posting.at(), SETTLED))
                .mapToLong(posting -> posting.change("escrow"))
                .sum();
        findings.violationIf(
                held > 0 && settled.isEmpty(),
                "order %s is %s and still holds %d",
                order.orderId(),
                order.status(),
                held);
    }

    private static void settled(StoredOrder order, List<Posting> postings, Findings findings) {
        Settlement wanted = order.settlement();
        if (wanted == null || postings.isEmpty()) {
            findings.violation("order %s is %s and its money never moved", order.orderId(), order.status());
            return;
        }
        Posting posting = postings.getFirst();
        boolean same = posting.change("buyer_refund_due") == wanted.toBuyer()
                && posting.change("seller_pending") == wanted.toSeller()
                && posting.change("platform_fee") == wanted.platformFee();
        findings.violationIf(!same, "order %s wants %s, %s did otherwise", order.orderId(), wanted, posting);
        findings.violationIf(
                !fitsStatus(order, wanted),
                "order %s is %s with settlement %s",
                order.orderId(),
                order.status(),
                wanted);
    }

    private static boolean fitsStatus(StoredOrder order, Settlement settlement) {
        return switch (settlement.kind()) {
            case "RELEASE" -> order.status().equals("COMPLETED");
            case "REFUND" -> order.status().equals("CANCELLED");
            case "SPLIT" ->
                order.status().equals("COMPLETED")
                        && order.dispute() != null
                        && "SPLIT".equals(order.dispute().outcome());
            default -> false;
        };
    }
}
