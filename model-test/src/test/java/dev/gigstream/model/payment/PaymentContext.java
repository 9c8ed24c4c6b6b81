package dev.gigstream.model.payment;

import dev.gigstream.events.orders.OrderEvent;
import dev.gigstream.events.payments.PaymentEvent;
import dev.gigstream.model.provider.SimulatedProvider;
import dev.gigstream.model.world.Doubles;
import dev.gigstream.model.world.Outbox;
import dev.gigstream.model.world.Setting;
import dev.gigstream.money.Money;
import dev.gigstream.payments.ledger.Account;
import dev.gigstream.payments.notice.HandlingNotices;
import dev.gigstream.payments.notice.ReceivingNotices;
import dev.gigstream.payments.notice.ReceivingNotices.Receipt;
import dev.gigstream.payments.payment.Cause;
import dev.gigstream.payments.payment.ClearingShares;
import dev.gigstream.payments.payment.FollowingOrders;
import dev.gigstream.payments.payment.MovingPayments;
import dev.gigstream.payments.payment.PaymentChange;
import dev.gigstream.payments.payment.PaymentPolicy;
import dev.gigstream.payments.payment.ViewingPayment;
import dev.gigstream.payments.payment.kafka.PaymentRecords;
import dev.gigstream.payments.provider.ReportingCaptures;
import dev.gigstream.payments.reconciliation.ReconciliationPolicy;
import dev.gigstream.payments.reconciliation.ReconcilingPayments;
import dev.gigstream.payments.task.ConfirmingPayment;
import dev.gigstream.payments.task.PerformingTasks;
import dev.gigstream.payments.task.RetryPolicy;
import dev.gigstream.payments.task.TaskIntents;
import dev.gigstream.payments.task.TaskPayouts;
import dev.gigstream.payments.withdrawal.WithdrawingMoney;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The real use cases of payment-service on stores in memory, put together as the service does it. */
public final class PaymentContext {
    private static final PaymentPolicy POLICY = PaymentPolicy.DEFAULT;
    private static final RetryPolicy RETRIES = RetryPolicy.DEFAULT;

    private final Set<String> handled = new HashSet<>();
    private final Outbox<PaymentEvent> outbox;
    private final MemoryTransactions memory;
    private final dev.gigstream.payments.work.Transactions transactions;
    private final MemoryPayments payments;
    private final MemoryLedger ledger;
    private final MemoryTasks tasks;
    private final MemoryNotices notices;
    private final FollowingOrders following;
    private final ReceivingNotices receiving;
    private final HandlingNotices handling;
    private final PerformingTasks performing;
    private final ConfirmingPayment confirming;
    private final ReconcilingPayments reconciling;
    private final ClearingShares clearing;
    private final WithdrawingMoney withdrawing;
    private final Doubles doubles;
    private int lastId;

    public PaymentContext(Setting setting, SimulatedProvider provider, Outbox<PaymentEvent> outbox, Doubles doubles) {
        this.outbox = outbox;
        this.doubles = doubles;
        var clock = setting.clock();
        memory = new MemoryTransactions(setting.trouble());
        transactions = doubles.transactions(memory);
        payments = new MemoryPayments(memory);
        ledger = new MemoryLedger(memory);
        tasks = new MemoryTasks(memory, clock);
        notices = new MemoryNotices(memory);
        var withdrawals = new MemoryWithdrawals(memory);
        var wantedTasks = doubles.tasks(tasks);
        var usedPayments = doubles.payments(payments);
        var usedLedger = doubles.ledger(ledger);
        var moving = new MovingPayments(
                usedPayments,
                usedLedger,
                doubles.events(this::tell),
                new TaskIntents(wantedTasks, RETRIES, clock),
                transactions);
        var captures = new ReportingCaptures(usedPayments, moving, clock);
        withdrawing = new WithdrawingMoney(
                withdrawals,
                user -> Optional.of("acc_" + user),
                new TaskPayouts(wantedTasks),
                usedLedger,
                transactions,
                () -> "w" + ++lastId,
                clock);
        following = new FollowingOrders(moving, POLICY, clock);
        receiving = new ReceivingNotices(doubles.webhooks(provider), notices, clock);
        handling = new HandlingNotices(
                notices,
                usedPayments,
                moving,
                captures,
                wantedTasks,
                withdrawals,
                withdrawing,
                POLICY,
                RETRIES,
                transactions,
                clock);
        performing = new PerformingTasks(
                wantedTasks,
                usedPayments,
                moving,
                captures,
                withdrawals,
                withdrawing,
                provider,
                POLICY,
                RETRIES,
                transactions,
                clock);
        confirming = new ConfirmingPayment(new ViewingPayment(usedPayments), provider, performing);
        reconciling = new ReconcilingPayments(
                doubles.lookouts(new MemoryLookouts()),
                provider,
                captures,
                wantedTasks,
                ReconciliationPolicy.DEFAULT,
                clock);
        clearing = new ClearingShares(usedPayments, moving, clock);
    }

    public void hear(OrderEvent event) {
        PaymentRecords.hear(event, following, doubles.processed(this::firstTime), transactions);
    }

    public Receipt receive(byte[] body, String signature) {
        return receiving.receive(body, signature);
    }

    public ConfirmingPayment.Answer confirm(ConfirmingPayment.Command command) {
        return confirming.confirm(command);
    }

    public void handleNotices() {
        handling.claim(2).forEach(handling::handle);
    }

    public void performTasks() {
        performing.claim(2).forEach(performing::perform);
    }

    public void reconcile() {
        reconciling.reconcile();
    }

    public void clearShares() {
        clearing.clearDue();
    }

    public void withdraw(String userId, Money amount) {
        transactions.within(() -> withdrawing.begin(userId, amount));
    }

    public Money available(String userId, String currency) {
        return ledger.balance(Account.sellerAvailable(userId), currency);
    }

    public MemoryPayments payments() {
        return payments;
    }

    public MemoryLedger ledger() {
        return ledger;
    }

    public boolean isIdle() {
        return tasks.isEmpty() && notices.isEmpty();
    }

    public boolean isInTransaction() {
        return memory.isOpen();
    }

    private boolean firstTime(String consumer, String eventId) {
        boolean first = handled.add(consumer + eventId);
        if (first) {
            memory.wrote(() -> handled.remove(consumer + eventId));
        }
        return first;
    }

    private void tell(List<PaymentChange> changes, Cause cause) {
        for (PaymentChange change : changes) {
            String key = change.payment().orderId();
            outbox.add(key, PaymentRecords.record(change, cause));
            memory.wrote(() -> outbox.takeBack(key));
        }
    }
}
