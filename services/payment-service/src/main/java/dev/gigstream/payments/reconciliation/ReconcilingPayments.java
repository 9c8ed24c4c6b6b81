package dev.gigstream.payments.reconciliation;

import dev.gigstream.payments.provider.Outcome;
import dev.gigstream.payments.provider.PaymentProvider;
import dev.gigstream.payments.provider.ProviderPayment;
import dev.gigstream.payments.provider.ReportingCaptures;
import dev.gigstream.payments.task.ProviderTasks;
import dev.gigstream.payments.task.TaskKind;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Asks the provider for what nobody told. Every payment that was made since a lookout's last look, and for a while before,
 * is brought to its order; those that are known change nothing.
 */
public final class ReconcilingPayments {

    private static final int PAGE = 100;

    private final Lookouts lookouts;
    private final PaymentProvider provider;
    private final ReportingCaptures captures;
    private final ProviderTasks tasks;
    private final ReconciliationPolicy policy;
    private final Clock clock;

    public ReconcilingPayments(
            Lookouts lookouts,
            PaymentProvider provider,
            ReportingCaptures captures,
            ProviderTasks tasks,
            ReconciliationPolicy policy,
            Clock clock) {
        this.lookouts = lookouts;
        this.provider = provider;
        this.captures = captures;
        this.tasks = tasks;
        this.policy = policy;
        this.clock = clock;
    }

    public void reconcile() {
        policy.lookouts().forEach(this::reconcile);
    }

    /** Looks when it is time to; what the provider does not answer is soon asked for again. */
    public void reconcile(Lookout lookout) {
        Instant now = clock.instant();
        lookouts.take(lookout.name(), now, policy.retry()).ifPresent(since -> {
            if (bringIn(since.minus(lookout.back()), now)) {
                lookouts.looked(lookout.name(), now, now.plus(lookout.every()));
            }
        });
    }

    /** The newest come first. What is made meanwhile moves the others back, so some are seen twice and none is missed. */
    private boolean bringIn(Instant from, Instant to) {
        for (int seen = 0; ; seen += PAGE) {
            if (!(provider.payments(from, to, seen, PAGE) instanceof Outcome.Known<List<ProviderPayment>>(var page))) {
                return false;
            }
            page.forEach(this::bringIn);
            if (page.size() < PAGE || page.getLast().createdAt().isBefore(from)) {
                return true;
            }
        }
    }

    private void bringIn(ProviderPayment payment) {
        if (payment.orderId() != null) {
            try {
                takeOver(payment);
            } catch (RuntimeException _) {
                // One that cannot be taken over holds up no other: it is looked at by itself, and fails there for all
                // to see.
                lookAt(payment, null);
            }
        }
    }

    private void takeOver(ProviderPayment payment) {
        Optional<String> orderId = captures.orderOf(payment);
        if (payment.wasCaptured() && orderId.isPresent()) {
            captures.report(orderId.get(), payment);
        } else if (payment.wasCaptured() || payment.status() == ProviderPayment.Status.AUTHORIZED) {
            lookAt(payment, orderId.orElse(null));
        }
    }

    private void lookAt(ProviderPayment payment, String orderId) {
        tasks.add(TaskKind.LOOK_AT_PAYMENT, payment.id(), orderId, clock.instant());
    }
}
