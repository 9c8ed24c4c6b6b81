package dev.gigstream.payments.payment;

import dev.gigstream.money.Money;
import dev.gigstream.payments.ledger.Postings;
import dev.gigstream.payments.ledger.Reference;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The payment of one order. Every fact about it may be told more than once, late and in any order, by webhook, browser
 * or reconciler: the first one counts and the others change nothing.
 *
 * @param version number of changes told; 0 until the provider knows the order
 * @param providerOrderId null until then
 * @param unpaidEnd how the order ended without a settlement; null otherwise
 * @param reason why money went back or the payment failed; null otherwise
 */
public record Payment(
        Terms terms,
        PaymentStatus status,
        long version,
        String providerOrderId,
        List<Receipt> receipts,
        List<Refund> refunds,
        Escrow escrow,
        Settlement settlement,
        UnpaidEnd unpaidEnd,
        String reason,
        Times times) {

    /** Why a payment failed that the provider declined. */
    public static final String DECLINED = "PAYMENT_DECLINED";

    public Payment {
        receipts = List.copyOf(receipts);
        refunds = List.copyOf(refunds);
    }

    /** An order was placed. */
    public static Decision.Step placed(Terms terms, Instant at) {
        return new Draft(unheardOf(terms), at)
                .want(new Intent.CreateProviderOrder(terms))
                .step();
    }

    /** An order is heard of for the first time by its end: nobody can pay it, and should somebody, it goes back. */
    public static Decision.Step endedBeforeHeardOf(Terms terms, UnpaidEnd end, Instant at) {
        return new Draft(unheardOf(terms), at)
                .ended(end)
                .failed(end.reason().name())
                .step();
    }

    public String orderId() {
        return terms.orderId();
    }

    public boolean isParty(String userId) {
        return terms.buyerId().equals(userId) || terms.sellerId().equals(userId);
    }

    /** Whether it still makes sense to make the order known to the provider. */
    public boolean wantsProviderOrder() {
        return providerOrderId == null && unpaidEnd == null;
    }

    /** Whether a capture can still become the order's payment. */
    public boolean canBePaid() {
        return unpaidEnd == null && orderPayment().isEmpty();
    }

    /** Whether this captured payment is accounted for. */
    public boolean knows(String paymentId) {
        return receipts.stream()
                .anyMatch(receipt -> receipt.capture().paymentId().equals(paymentId));
    }

    public Optional<Refund> refund(String refundId) {
        return refunds.stream()
                .filter(refund -> refund.refundId().equals(refundId))
                .findFirst();
    }

    /** The provider knows the order; the first id it gave is the one that is shown. */
    public Decision providerOrderCreated(String newProviderOrderId, Instant at) {
        if (providerOrderId != null) {
            return new Decision.Nothing();
        }
        return new Draft(this, at).created(newProviderOrderId).step();
    }

    /** A payment was captured at the provider. */
    public Decision captured(Capture capture, Instant at) {
        if (knows(capture.paymentId())) {
            return new Decision.Nothing();
        }
        Draft draft = heardOf(capture, at);
        return reasonToKeepApart(capture.amount())
                .map(why -> draft.refundApart(capture, why))
                .orElseGet(() -> unpaidEnd == null ? draft.hold(capture) : draft.refundUnheld(capture))
                .step();
    }

    /** A payment was captured at the provider and all of it given back there: nothing of it can be held any more. */
    public Decision capturedAndReturned(Capture capture, Instant at) {
        return knows(capture.paymentId())
                ? new Decision.Nothing()
                : heardOf(capture, at)
                        .refundApart(capture, RefundReason.RETURNED_AT_PROVIDER)
                        .step();
    }

    /** A try to pay failed; the buyer may try again while the order waits. */
    public Decision declined(Instant at) {
        boolean waits = status == PaymentStatus.CREATED && unpaidEnd == null && providerOrderId != null;
        return waits ? new Draft(this, at).failed(DECLINED).step() : new Decision.Nothing();
    }

    /** The order ended without a settlement: what was or will be captured goes back in full. */
    public Decision endedUnpaid(UnpaidEnd end, Instant at) {
        if (unpaidEnd != null || settlement != null) {
            return new Decision.Nothing();
        }
        Draft draft = new Draft(this, at).ended(end);
        return orderPayment()
                .map(paid -> draft.settle(Settlement.fullRefund(escrow.held()), paid.paymentId(), end.reason()))
                .orElseGet(() -> draft.failed(end.reason().name()))
                .step();
    }

    /** The order ended and says where the held money goes. */
    public Decision settled(Settlement wanted, Duration clearing, Instant at) {
        if (settlement != null) {
            return settlement.equals(wanted)
                    ? new Decision.Nothing()
                    : new Decision.Refused(PaymentRejection.SETTLED_OTHERWISE);
        }
        if (escrow.held().isZero()) {
            return new Decision.Refused(PaymentRejection.NOTHING_HELD);
        }
        if (!wanted.fits(escrow.held())) {
            return new Decision.Refused(PaymentRejection.SETTLEMENT_DOES_NOT_FIT);
        }
        Draft draft = new Draft(this, at);
        if (!wanted.toSeller().isZero()) {
            draft.clearingFrom(at.plus(clearing));
        }
        String paymentId = orderPayment().orElseThrow().paymentId();
        return draft.settle(wanted, paymentId, wanted.reason()).step();
    }

    /** The provider gave the money back. */
    public Decision refunded(String refundId, String providerRefundId, Instant at) {
        Optional<Refund> known = refund(refundId);
        if (known.isEmpty()) {
            return new Decision.Refused(PaymentRejection.UNKNOWN_REFUND);
        }
        Refund refund = known.get();
        if (refund.isDone()) {
            return new Decision.Nothing();
        }
        Reference fact = Reference.refund(orderId(), refund.paymentId(), providerRefundId);
        Draft draft = new Draft(this, at)
                .keep(refund.done(providerRefundId))
                .post(Postings.refund(fact, terms.buyerId(), refund.amount(), at));
        return draft.tell(changeBy(refund), statusAfter(refund)).step();
    }

    /** The provider said no and nothing went back: it is asked anew until that was often enough. */
    public Decision refundFailed(String refundId, int attempt, int mostAttempts, Instant at) {
        Optional<Refund> known = refund(refundId);
        if (known.isEmpty()) {
            return new Decision.Refused(PaymentRejection.UNKNOWN_REFUND);
        }
        Refund refund = known.get();
        boolean isNews = refund.status() == RefundStatus.REQUESTED && refund.attempt() == attempt;
        return isNews ? new Draft(this, at).want(refund.failed(mostAttempts)).step() : new Decision.Nothing();
    }

    /** The clearing period is over. */
    public Decision cleared(Instant at) {
        if (times.clearedAt() != null) {
            return new Decision.Nothing();
        }
        if (times.clearsAt() == null || times.clearsAt().isAfter(at)) {
            return new Decision.Refused(PaymentRejection.NOT_CLEARABLE);
        }
        return new Draft(this, at)
                .cleared()
                .post(Postings.clearing(orderId(), terms.sellerId(), settlement.toSeller(), at))
                .tell(PaymentChangeKind.CLEARED, status)
                .step();
    }

    private static Payment unheardOf(Terms terms) {
        return new Payment(
                terms,
                PaymentStatus.CREATED,
                0,
                null,
                List.of(),
                List.of(),
                Escrow.empty(terms.total().currency()),
                null,
                null,
                null,
                Times.NONE);
    }

    private Draft heardOf(Capture capture, Instant at) {
        Draft draft = new Draft(this, at);
        return providerOrderId == null ? draft.created(capture.providerOrderId()) : draft;
    }

    private Optional<Capture> orderPayment() {
        return receipts.stream().filter(Receipt::counts).map(Receipt::capture).findFirst();
    }

    private Optional<RefundReason> reasonToKeepApart(Money amount) {
        if (!amount.currency().equals(terms.total().currency())) {
            return Optional.of(RefundReason.CURRENCY_MISMATCH);
        }
        if (!amount.equals(terms.total())) {
            return Optional.of(RefundReason.AMOUNT_MISMATCH);
        }
        return orderPayment().map(_ -> RefundReason.EXTRA_PAYMENT);
    }

    private boolean isOfOrderPayment(Refund refund) {
        return orderPayment()
                .filter(paid -> paid.paymentId().equals(refund.paymentId()))
                .isPresent();
    }

    private PaymentStatus statusAfter(Refund refund) {
        if (!isOfOrderPayment(refund)) {
            return status;
        }
        return escrow.refunded().equals(escrow.total()) ? PaymentStatus.REFUNDED : PaymentStatus.PARTIALLY_REFUNDED;
    }

    private PaymentChangeKind changeBy(Refund refund) {
        if (!isOfOrderPayment(refund)) {
            return PaymentChangeKind.EXTRA_CAPTURE_REFUNDED;
        }
        return statusAfter(refund) == PaymentStatus.REFUNDED
                ? PaymentChangeKind.REFUNDED
                : PaymentChangeKind.PARTIALLY_REFUNDED;
    }
}
