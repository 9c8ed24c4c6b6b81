package dev.gigstream.checker.rule;

import dev.gigstream.checker.fact.Posting;
import dev.gigstream.checker.fact.Snapshot;
import dev.gigstream.checker.fact.StoredOrder;
import java.util.List;
import java.util.Map;

/** M6: money is held for an order once and leaves it once. */
final class OneHoldOneEnd implements Invariant {

    @Override
    public String id() {
        return "M6";
    }

    @Override
    public String promise() {
        return "per order at most one hold; never both a full release and a full refund; a split is one posting";
    }

    @Override
    public void check(Snapshot snapshot, Findings findings) {
        Map<String, StoredOrder> orders = snapshot.ordersById();
        snapshot.ledger()
                .postingsByOrder()
                .forEach((orderId, postings) -> check(orderId, postings, orders.get(orderId), findings));
    }

    private static void check(String orderId, List<Posting> postings, StoredOrder order, Findings findings) {
        long holds =
                postings.stream().filter(posting -> posting.is(Posting.HOLD)).count();
        List<Posting> ends = postings.stream()
                .filter(posting -> !posting.is(Posting.HOLD) && posting.change("escrow") != 0)
                .toList();
        findings.violationIf(holds > 1, "order %s is held %d times", orderId, holds);
        findings.violationIf(ends.size() > 1, "order %s: money left escrow in %s", orderId, ends);
        for (Posting end : ends) {
            boolean split = end.change("seller_pending") != 0 && end.change("buyer_refund_due") != 0;
            boolean ruled = order == null
                    || order.dispute() != null && "SPLIT".equals(order.dispute().outcome());
            findings.violationIf(split && !ruled, "order %s was split by %s without a ruling", orderId, end);
        }
    }
}
