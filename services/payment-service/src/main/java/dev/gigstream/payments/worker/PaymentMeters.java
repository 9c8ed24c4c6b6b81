package dev.gigstream.payments.worker;

import dev.gigstream.payments.reconciliation.ReconciliationPolicy;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * What operators watch: whether the ledger adds up, how long refunds wait, how far the reconciler has looked. The
 * values are as old as the last look, so that a scrape costs the database nothing.
 */
@Component
class PaymentMeters {

    private static final Logger log = LoggerFactory.getLogger(PaymentMeters.class);

    private static final String STANDING = """
            select
                (select min(requested_at) from refund where status <> 'DONE') as oldest_refund,
                (select count(*) from refund where status = 'STUCK') as stuck_refunds,
                (select count(*) from provider_task) as tasks,
                (select min(created_at) from provider_task) as oldest_task,
                (select count(*) from provider_notice where due_at is not null) as notices""";

    private final JdbcClient jdbc;
    private final Clock clock;
    private volatile Standing standing = new Standing(null, 0, 0, null, 0, Map.of());
    private volatile double imbalance = Double.NaN;

    PaymentMeters(JdbcClient jdbc, Clock clock, MeterRegistry meters, ReconciliationPolicy policy) {
        this.jdbc = jdbc;
        this.clock = clock;
        Gauge.builder("payments.ledger.imbalance", () -> imbalance)
                .description("Sum of all entries, the largest of any currency; anything but zero is an alarm")
                .register(meters);
        age(meters, "payments.refunds.oldest", "Age of the oldest open refund", () -> standing.oldestOpenRefund());
        age(meters, "payments.tasks.oldest", "Age of the oldest unanswered question", () -> standing.oldestTask());
        policy.lookouts()
                .forEach(lookout -> Gauge.builder(
                                "payments.reconciler.lag",
                                () -> seconds(standing.lookedUntil().get(lookout.name())))
                        .tag("lookout", lookout.name())
                        .description("Time since the last complete look")
                        .baseUnit("seconds")
                        .register(meters));
        Gauge.builder("payments.refunds.stuck", () -> standing.stuckRefunds())
                .description("Refunds that a person has to look at")
                .register(meters);
        Gauge.builder("payments.tasks", () -> standing.tasks()).register(meters);
        Gauge.builder("payments.notices.waiting", () -> standing.notices()).register(meters);
    }

    @Scheduled(initialDelayString = "PT15S", fixedDelayString = "PT15S")
    void look() {
        Map<String, Instant> lookedUntil = new HashMap<>();
        jdbc.sql("select name, looked_until from reconciliation").query(row -> {
            lookedUntil.put(row.getString("name"), instant(row, "looked_until"));
        });
        standing =
                jdbc.sql(STANDING).query((row, _) -> standing(row, lookedUntil)).single();
    }

    @Scheduled(initialDelayString = "PT30S", fixedDelayString = "PT5M")
    void checkLedger() {
        long off = jdbc.sql("select coalesce(max(abs(total)), 0)::bigint from"
                        + " (select sum(amount) as total from ledger.entry group by currency) as by_currency")
                .query(Long.class)
                .single();
        imbalance = off;
        if (off != 0) {
            log.error("The ledger does not balance: it is off by {} minor units", off);
        }
    }

    private void age(MeterRegistry meters, String name, String description, Moment since) {
        Gauge.builder(name, () -> seconds(since.get()))
                .description(description)
                .baseUnit("seconds")
                .register(meters);
    }

    private double seconds(Instant since) {
        return since == null ? 0 : Duration.between(since, clock.instant()).toMillis() / 1000.0;
    }

    private static Standing standing(ResultSet row, Map<String, Instant> lookedUntil) throws SQLException {
        return new Standing(
                instant(row, "oldest_refund"),
                row.getLong("stuck_refunds"),
                row.getLong("tasks"),
                instant(row, "oldest_task"),
                row.getLong("notices"),
                lookedUntil);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    /** Null when there is none. */
    @FunctionalInterface
    private interface Moment {
        Instant get();
    }
}
