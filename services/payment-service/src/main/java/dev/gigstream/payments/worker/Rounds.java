package dev.gigstream.payments.worker;

import dev.gigstream.payments.payment.ClearingShares;
import dev.gigstream.payments.reconciliation.Lookout;
import dev.gigstream.payments.reconciliation.ReconciliationPolicy;
import dev.gigstream.payments.reconciliation.ReconcilingPayments;
import dev.gigstream.service.Pulses;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** What is done by the clock; the database says whose turn it is and what is due. A long look holds up no shorter one. */
@Component
class Rounds implements SmartLifecycle {
    private static final Duration CLEARING_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_CLEARING = Duration.ofMinutes(2);
    private static final Duration SHORTEST_LOOKING_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_LOOKING_PAUSE = Duration.ofSeconds(30);
    private static final Duration LONGEST_LOOK = Duration.ofMinutes(15);

    private final List<Round> rounds = new ArrayList<>();
    private final boolean enabled;
    private volatile boolean running;

    Rounds(
            ClearingShares clearing,
            ReconcilingPayments reconciling,
            ReconciliationPolicy policy,
            Pulses pulses,
            @Value("${gigstream.payments.worker.enabled:true}") boolean enabled) {
        this.enabled = enabled;
        rounds.add(new Round("clearing", CLEARING_PAUSE, clearing::clearDue, pulses.of("clearing", LONGEST_CLEARING)));
        for (Lookout lookout : policy.lookouts()) {
            String name = "lookout-" + lookout.name();
            Duration longest = lookout.every().compareTo(LONGEST_LOOK) > 0 ? lookout.every() : LONGEST_LOOK;
            rounds.add(new Round(name, pause(lookout), () -> reconciling.reconcile(lookout), pulses.of(name, longest)));
        }
    }

    /** A turn begins a tenth of the time between two of them late at most. */
    private static Duration pause(Lookout lookout) {
        long millis = Math.clamp(
                lookout.every().toMillis() / 10, SHORTEST_LOOKING_PAUSE.toMillis(), LONGEST_LOOKING_PAUSE.toMillis());
        return Duration.ofMillis(millis);
    }

    @Override
    public void start() {
        rounds.forEach(Round::start);
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        rounds.forEach(Round::stop);
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public boolean isAutoStartup() {
        return enabled;
    }
}
