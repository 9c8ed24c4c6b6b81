package dev.gigstream.checker.rule;

import dev.gigstream.checker.fact.Snapshot;
import dev.gigstream.checker.fact.StoredOrder;
import dev.gigstream.checker.fact.StoredReview;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** R1: each party reviews an order once, and only one that came to an end with a delivery. */
final class OneReviewPerParty implements Invariant {

    /** What a catalogue brought along belongs to no order here. */
    private static final String IMPORTED = "imported-";

    @Override
    public String id() {
        return "R1";
    }

    @Override
    public String promise() {
        return "at most one review per order and party, only for orders that allow it";
    }

    @Override
    public void check(Snapshot snapshot, Findings findings) {
        Map<String, StoredOrder> orders = snapshot.ordersById();
        Set<String> seen = new HashSet<>();
        for (StoredReview review : snapshot.reviews()) {
            findings.violationIf(
                    !seen.add(review.orderId() + " " + review.authorRole()),
                    "order %s has two reviews of its %s",
                    review.orderId(),
                    review.authorRole());
            if (!review.orderId().startsWith(IMPORTED)) {
                check(review, orders.get(review.orderId()), findings);
            }
        }
    }

    private static void check(StoredReview review, StoredOrder order, Findings findings) {
        if (order == null) {
            findings.violation("review %s is of order %s, which nobody knows", review.reviewId(), review.orderId());
            return;
        }
        boolean ended = order.status().equals("COMPLETED")
                || order.status().equals("CANCELLED")
                        && order.timeline().stream()
                                .anyMatch(step -> step.type().equals("DELIVERED"));
        findings.violationIf(!ended, "review %s is of a %s order", review.reviewId(), order.status());
        boolean byBuyer = review.authorRole().equals("BUYER");
        findings.violationIf(
                !review.authorId().equals(byBuyer ? order.buyerId() : order.sellerId())
                        || !review.subjectId().equals(byBuyer ? order.sellerId() : order.buyerId()),
                "review %s is not of one party about the other",
                review.reviewId());
    }
}
