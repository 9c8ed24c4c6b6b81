package dev.gigstream.payments;

import dev.gigstream.eventing.EventIds;
import dev.gigstream.payments.ledger.Ledger;
import dev.gigstream.payments.ledger.ViewingAccount;
import dev.gigstream.payments.notice.HandlingNotices;
import dev.gigstream.payments.notice.Notices;
import dev.gigstream.payments.notice.ReceivingNotices;
import dev.gigstream.payments.notice.Webhooks;
import dev.gigstream.payments.payment.ClearingShares;
import dev.gigstream.payments.payment.FollowingOrders;
import dev.gigstream.payments.payment.Intents;
import dev.gigstream.payments.payment.MovingPayments;
import dev.gigstream.payments.payment.PaymentEvents;
import dev.gigstream.payments.payment.PaymentPolicy;
import dev.gigstream.payments.payment.Payments;
import dev.gigstream.payments.payment.ViewingPayment;
import dev.gigstream.payments.provider.PaymentProvider;
import dev.gigstream.payments.provider.ReportingCaptures;
import dev.gigstream.payments.reconciliation.Lookouts;
import dev.gigstream.payments.reconciliation.ReconciliationPolicy;
import dev.gigstream.payments.reconciliation.ReconcilingPayments;
import dev.gigstream.payments.task.ConfirmingPayment;
import dev.gigstream.payments.task.PerformingTasks;
import dev.gigstream.payments.task.ProviderTasks;
import dev.gigstream.payments.task.RetryPolicy;
import dev.gigstream.payments.task.TaskIntents;
import dev.gigstream.payments.task.TaskPayouts;
import dev.gigstream.payments.withdrawal.PayoutAccounts;
import dev.gigstream.payments.withdrawal.Withdrawals;
import dev.gigstream.payments.withdrawal.WithdrawingMoney;
import dev.gigstream.payments.work.Transactions;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the use cases together; they are plain Java and know of no container. */
@Configuration(proxyBeanMethods = false)
class UseCases {

    @Bean
    PaymentPolicy paymentPolicy(PaymentSettings settings) {
        return settings.payments();
    }

    @Bean
    ReconciliationPolicy reconciliationPolicy(PaymentSettings settings) {
        return settings.reconciliation();
    }

    @Bean
    RetryPolicy retryPolicy(PaymentSettings settings) {
        return settings.retries();
    }

    @Bean
    Intents intents(ProviderTasks tasks, RetryPolicy policy, Clock clock) {
        return new TaskIntents(tasks, policy, millis(clock));
    }

    @Bean
    MovingPayments movingPayments(
            Payments payments, Ledger ledger, PaymentEvents events, Intents intents, Transactions transactions) {
        return new MovingPayments(payments, ledger, events, intents, transactions);
    }

    @Bean
    FollowingOrders followingOrders(MovingPayments payments, PaymentPolicy policy, Clock clock) {
        return new FollowingOrders(payments, policy, millis(clock));
    }

    @Bean
    ClearingShares clearingShares(Payments payments, MovingPayments moving, Clock clock) {
        return new ClearingShares(payments, moving, millis(clock));
    }

    @Bean
    ViewingPayment viewingPayment(Payments payments) {
        return new ViewingPayment(payments);
    }

    @Bean
    ViewingAccount viewingAccount(Ledger ledger) {
        return new ViewingAccount(ledger);
    }

    @Bean
    ReportingCaptures reportingCaptures(Payments payments, MovingPayments moving, Clock clock) {
        return new ReportingCaptures(payments, moving, millis(clock));
    }

    @Bean
    WithdrawingMoney withdrawingMoney(
            Withdrawals withdrawals,
            PayoutAccounts accounts,
            ProviderTasks tasks,
            Ledger ledger,
            Transactions transactions,
            Clock clock) {
        return new WithdrawingMoney(
                withdrawals, accounts, new TaskPayouts(tasks), ledger, transactions, EventIds::next, millis(clock));
    }

    @Bean
    PerformingTasks performingTasks(
            ProviderTasks tasks,
            Payments payments,
            MovingPayments moving,
            ReportingCaptures captures,
            Withdrawals withdrawals,
            WithdrawingMoney withdrawing,
            PaymentProvider provider,
            PaymentPolicy paymentPolicy,
            RetryPolicy policy,
            Transactions transactions,
            Clock clock) {
        return new PerformingTasks(
                tasks,
                payments,
                moving,
                captures,
                withdrawals,
                withdrawing,
                provider,
                paymentPolicy,
                policy,
                transactions,
                millis(clock));
    }

    @Bean
    ConfirmingPayment confirmingPayment(ViewingPayment viewing, PaymentProvider provider, PerformingTasks tasks) {
        return new ConfirmingPayment(viewing, provider, tasks);
    }

    @Bean
    ReceivingNotices receivingNotices(Webhooks webhooks, Notices notices, Clock clock) {
        return new ReceivingNotices(webhooks, notices, millis(clock));
    }

    @Bean
    HandlingNotices handlingNotices(
            Notices notices,
            Payments payments,
            MovingPayments moving,
            ReportingCaptures captures,
            ProviderTasks tasks,
            Withdrawals withdrawals,
            WithdrawingMoney withdrawing,
            PaymentPolicy paymentPolicy,
            RetryPolicy policy,
            Transactions transactions,
            Clock clock) {
        return new HandlingNotices(
                notices,
                payments,
                moving,
                captures,
                tasks,
                withdrawals,
                withdrawing,
                paymentPolicy,
                policy,
                transactions,
                millis(clock));
    }

    @Bean
    ReconcilingPayments reconcilingPayments(
            Lookouts lookouts,
            PaymentProvider provider,
            ReportingCaptures captures,
            ProviderTasks tasks,
            ReconciliationPolicy policy,
            Clock clock) {
        return new ReconcilingPayments(lookouts, provider, captures, tasks, policy, millis(clock));
    }

    /** What events and tables keep of a time. */
    private static Clock millis(Clock clock) {
        return Clock.tick(clock, Duration.ofMillis(1));
    }
}
