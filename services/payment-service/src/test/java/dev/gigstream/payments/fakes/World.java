package dev.gigstream.payments.fakes;

import dev.gigstream.money.Money;
import dev.gigstream.payments.notice.HandlingNotices;
import dev.gigstream.payments.notice.Notice;
import dev.gigstream.payments.notice.Notices;
import dev.gigstream.payments.payment.Cause;
import dev.gigstream.payments.payment.ClearingShares;
import dev.gigstream.payments.payment.FollowingOrders;
import dev.gigstream.payments.payment.MovingPayments;
import dev.gigstream.payments.payment.OrderTold;
import dev.gigstream.payments.payment.Payment;
import dev.gigstream.payments.payment.PaymentChange;
import dev.gigstream.payments.payment.PaymentPolicy;
import dev.gigstream.payments.payment.Settlement;
import dev.gigstream.payments.payment.SettlementKind;
import dev.gigstream.payments.payment.Terms;
import dev.gigstream.payments.payment.ViewingPayment;
import dev.gigstream.payments.provider.ProviderPayment;
import dev.gigstream.payments.provider.ReportingCaptures;
import dev.gigstream.payments.task.ConfirmingPayment;
import dev.gigstream.payments.task.PerformingTasks;
import dev.gigstream.payments.task.ProviderTask;
import dev.gigstream.payments.task.RetryPolicy;
import dev.gigstream.payments.task.TaskIntents;
import dev.gigstream.payments.task.TaskPayouts;
import dev.gigstream.payments.withdrawal.WithdrawingMoney;
import dev.gigstream.payments.work.Transactions;
import dev.gigstream.testkit.MutableClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** The service with everything around it in memory, one order in it, and a clock that a test moves. */
public final class World {

    public static final Terms TERMS = new Terms("order-1", "buyer", "seller", inr(1_000));
    public static final Settlement REFUND = new Settlement(SettlementKind.REFUND, inr(1_000), inr(0), inr(0));
    public static final Settlement RELEASE = new Settlement(SettlementKind.RELEASE, inr(0), inr(800), inr(200));

    private static final PaymentPolicy POLICY = new PaymentPolicy(Duration.ZERO, 3);
    private static final RetryPolicy RETRIES = RetryPolicy.DEFAULT;

    public final MutableClock clock = MutableClock.atNoon();
    public final FakeProvider provider = new FakeProvider();
    public final MemoryLedger ledger = new MemoryLedger();
    public final MemoryTasks tasks = new MemoryTasks();
    public final MemoryWithdrawals withdrawals = new MemoryWithdrawals();
    public final List<PaymentChange> told = new ArrayList<>();
    private final MemoryPayments payments = new MemoryPayments();
    private final Transactions transactions = new Transactions() {
        @Override
        public <T> T within(Supplier<T> work) {
            return work.get();
        }
    };
    private final MovingPayments moving = new MovingPayments(
            payments,
            ledger,
            (changes, _) -> told.addAll(changes),
            new TaskIntents(tasks, RETRIES, clock),
            transactions);
    public final ReportingCaptures captures = new ReportingCaptures(payments, moving, clock);
    public final WithdrawingMoney withdrawing = new WithdrawingMoney(
            withdrawals,
            userId -> userId.equals("seller") ? Optional.of("acc_seller") : Optional.empty(),
            new TaskPayouts(tasks),
            ledger,
            transactions,
            () -> "w" + (withdrawals.size() + 1),
            clock);
    public final PerformingTasks performing = new PerformingTasks(
            tasks,
            payments,
            moving,
            captures,
            withdrawals,
            withdrawing,
            provider,
            POLICY,
            RETRIES,
            transactions,
            clock);
    public final ConfirmingPayment confirming =
            new ConfirmingPayment(new ViewingPayment(payments), provider, performing);
    public final ClearingShares clearing = new ClearingShares(payments, moving, clock);
    private final FollowingOrders orders = new FollowingOrders(moving, POLICY, clock);

    public static Money inr(long minor) {
        return new Money(minor, "INR");
    }

    public World hears(OrderTold order) {
        orders.hear(order, Cause.OUTSIDE);
        return this;
    }

    public World placed() {
        return hears(new OrderTold.Placed(TERMS)).works();
    }

    public World held() {
        placed();
        paid("pay_1", ProviderPayment.Status.CAPTURED, 1_000);
        captures.report("order-1", provider.payments.getLast());
        return this;
    }

    public World settled(Settlement settlement) {
        return hears(new OrderTold.Settled("order-1", settlement));
    }

    /** A payment at the provider, of which nobody has told. */
    public World paid(String paymentId, ProviderPayment.Status status, long amount) {
        provider.payments.add(
                new ProviderPayment(paymentId, provider.orders.getFirst().id(), status, inr(amount), clock.instant()));
        return this;
    }

    public World isTold(Notice notice) {
        new HandlingNotices(
                        new NoNotices(),
                        payments,
                        moving,
                        captures,
                        tasks,
                        withdrawals,
                        withdrawing,
                        POLICY,
                        RETRIES,
                        transactions,
                        clock)
                .handle(new Notices.Received(notice, 1));
        return this;
    }

    /** Does what is due, and is ended where the provider ends it. */
    public World works() {
        for (ProviderTask task : performing.claim(10)) {
            try {
                performing.perform(task);
            } catch (FakeProvider.Killed _) {
                return this;
            }
        }
        return this;
    }

    /** Works again and again until nothing is left to do, as after restarts. */
    public World worksOn() {
        for (int round = 0; round < 20 && tasks.size() > 0; round++) {
            clock.advance(Duration.ofMinutes(3));
            works();
        }
        return this;
    }

    public Payment payment() {
        return payments.find("order-1").orElseThrow();
    }
}
