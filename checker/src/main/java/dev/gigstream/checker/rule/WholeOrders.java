package dev.gigstream.checker.rule;

import dev.gigstream.checker.fact.Posting;
import dev.gigstream.checker.fact.Price;
import dev.gigstream.checker.fact.Settlement;
import dev.gigstream.checker.fact.Snapshot;
import dev.gigstream.checker.fact.StoredOrder;
import dev.gigstream.checker.fact.StoredPayment;
import java.util.List;
import java.util.Map;

/** M5: of each order's money nothing is missing and nothing is too much, from the frozen price to the last posting. */
final class WholeOrders implements Invariant {

    @Override
    public String id() {
        return "M5";
    }

    @Override
    public String promise() {
        return "per order: held = released + fees + refunded + still held, exactly";
    }

    @Override
    public void check(Snapshot snapshot, Findings findings) {
        Map<String, List<Posting>> postings = snapshot.ledger().postingsByOrder();
        postings.forEach((orderId, ofOrder) -> checkHeld(orderId, Flow.of(ofOrder), findings));
        snapshot.ledger()
                .allPayments()
                .forEach(payment ->
                        checkPayment(payment, Flow.of(postings.getOrDefault(payment.orderId(), List.of())), findings));
        snapshot.orders().forEach(order -> checkOrder(order, snapshot, findings));
    }

    private static void checkHeld(String orderId, Flow flow, Findings findings) {
        long gone = flow.released() + flow.fees() + flow.settledBack();
        findings.violationIf(
                flow.held() != gone + flow.stillHeld(),
                "order %s: held %d, released %d, fees %d, refunded %d, still held %d",
                orderId,
                flow.held(),
                flow.released(),
                flow.fees(),
                flow.settledBack(),
                flow.stillHeld());
    }

    /** What the service shows is what the ledger says. */
    private static void checkPayment(StoredPayment payment, Flow flow, Findings findings) {
        long unheld = payment.captures().stream()
                .filter(StoredPayment.Capture::counts)
                .filter(capture -> flow.owedBack().containsKey(capture.paymentId()))
                .mapToLong(StoredPayment.Capture::amount)
                .sum();
        boolean same = payment.held() == flow.stillHeld()
                && payment.released() == flow.released()
                && payment.fees() == flow.fees()
                && payment.refunded() == flow.settledBack() + unheld;
        findings.violationIf(
                !same,
                "order %s: the payment shows held %d, released %d, fees %d, refunded %d; the ledger %d, %d, %d, %d",
                payment.orderId(),
                payment.held(),
                payment.released(),
                payment.fees(),
                payment.refunded(),
                flow.stillHeld(),
                flow.released(),
                flow.fees(),
                flow.settledBack() + unheld);
    }

    private static void checkOrder(StoredOrder order, Snapshot snapshot, Findings findings) {
        Price price = order.price();
        boolean frozen = price.price() == price.unitPrice() * price.quantity()
                && price.buyerFee()
                        == FeeArithmetic.share(price.price(), snapshot.fees().buyerFee())
                && price.commission()
                        == FeeArithmetic.share(price.price(), snapshot.fees().commission());
        findings.violationIf(!frozen, "order %s froze %s", order.orderId(), price);
        Settlement settlement = order.settlement();
        if (settlement != null) {
            Settlement right = FeeArithmetic.settlement(price, settlement.kind(), settlement.toBuyer());
            findings.violationIf(
                    !settlement.equals(right), "order %s settles %s, not %s", order.orderId(), settlement, right);
        }
    }

    /** Where the money of one order went. */
    private record Flow(
            long held, long released, long fees, long settledBack, long stillHeld, Map<String, Posting> owedBack) {

        static Flow of(List<Posting> postings) {
            long held = 0;
            long released = 0;
            long fees = 0;
            long back = 0;
            long still = 0;
            Map<String, Posting> owed = new java.util.HashMap<>();
            for (Posting posting : postings) {
                still += posting.change("escrow");
                if (posting.is(Posting.HOLD)) {
                    held += posting.change("escrow");
                } else if (posting.is(Posting.SETTLEMENT)) {
                    released += posting.change("seller_pending");
                    fees += posting.change("platform_fee");
                    back += posting.change("buyer_refund_due");
                } else if (posting.is(Posting.REFUND_DUE)) {
                    owed.put(posting.paymentId(), posting);
                }
            }
            return new Flow(held, released, fees, back, still, owed);
        }
    }
}
