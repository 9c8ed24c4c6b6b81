package dev.gigstream.payments.worker;

import dev.gigstream.payments.payment.ClearingShares;
import dev.gigstream.payments.reconciliation.ReconcilingPayments;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** What is done by the clock; the database says whose turn it is and what is due. */
@Component
@ConditionalOnProperty(name = "gigstream.payments.worker.enabled", matchIfMissing = true)
class Rounds {

    private final ClearingShares clearing;
    private final ReconcilingPayments reconciling;

    Rounds(ClearingShares clearing, ReconcilingPayments reconciling) {
        this.clearing = clearing;
        this.reconciling = reconciling;
    }

    @Scheduled(initialDelayString = "PT2S", fixedDelayString = "PT1S")
    void clear() {
        clearing.clearDue();
    }

    @Scheduled(initialDelayString = "PT5S", fixedDelayString = "PT2S")
    void reconcile() {
        reconciling.reconcile();
    }
}
