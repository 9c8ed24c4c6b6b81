package dev.gigstream.bench.payments;

import dev.gigstream.bench.load.ClosedLoop;
import dev.gigstream.eventing.EventIds;
import dev.gigstream.money.Money;
import dev.gigstream.payments.payment.Capture;
import dev.gigstream.payments.payment.Cause;
import dev.gigstream.payments.payment.Decision;
import dev.gigstream.payments.payment.MovingPayments;
import dev.gigstream.payments.payment.Payment;
import dev.gigstream.payments.payment.Settlement;
import dev.gigstream.payments.payment.SettlementKind;
import dev.gigstream.payments.payment.Terms;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.function.Function;

/**
 * Payments from placing to clearing as the service moves them: lock, decide, and state, posting and events in one
 * transaction. Five transactions, three of them with a posting.
 */
final class PaymentSteps implements ClosedLoop.Work {
    static final int POSTINGS = 3;
    private static final Settlement RELEASE =
            new Settlement(SettlementKind.RELEASE, Money.zero("INR"), OrderPostings.SHARE, OrderPostings.FEES);

    private final MovingPayments moving;
    private final int worker;
    private final Clock clock = Clock.systemUTC();
    private long orders;

    PaymentSteps(MovingPayments moving, int worker) {
        this.moving = moving;
        this.worker = worker;
    }

    @Override
    public void once() {
        var orderId = EventIds.next();
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var terms = new Terms(orderId, "buyer-" + worker, OrderPostings.seller(worker, orders++), OrderPostings.TOTAL);
        var capture = new Capture("order_" + orderId, "pay_" + orderId, terms.total(), now);
        moving.begin(Payment.placed(terms, now), Cause.OUTSIDE, known -> new Decision.Nothing());
        move(orderId, payment -> payment.providerOrderCreated(capture.providerOrderId(), now));
        move(orderId, payment -> payment.captured(capture, now));
        move(orderId, payment -> payment.settled(RELEASE, Duration.ZERO, now));
        move(orderId, payment -> payment.cleared(now));
    }

    private void move(String orderId, Function<Payment, Decision> rule) {
        var decision = moving.move(orderId, Cause.OUTSIDE, rule);
        if (!(decision instanceof Decision.Step)) {
            throw new IllegalStateException("a payment did not move on: " + decision);
        }
    }
}
