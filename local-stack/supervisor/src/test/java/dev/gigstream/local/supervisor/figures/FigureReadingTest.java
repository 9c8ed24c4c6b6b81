package dev.gigstream.local.supervisor.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FigureReadingTest {
    private static final String ORDERS = """
            # HELP outbox_age_seconds Age of the oldest
            # TYPE outbox_age_seconds gauge
            outbox_age_seconds{application="order-service"} 0.25
            orders_saga_age_seconds{application="order-service"} 12.0
            logback_events_total{application="order-service",level="warn"} 7.0
            logback_events_total{application="order-service",level="error"} 2.0
            error_log_dropped_total{application="order-service",why="memory"} 1.0
            error_log_dropped_total{application="order-service",why="disk"} 3.0
            """;
    private static final String PAYMENTS = """
            outbox_age_seconds{application="payment-service"} 0.0
            payments_ledger_imbalance{application="payment-service"} %s
            """;

    @Test
    void gathersWhatApplicationsTell() {
        Figures figures = FigureReading.figures(
                Map.of("order-service", Scrape.of(ORDERS), "payment-service", Scrape.of(PAYMENTS.formatted("0.0"))),
                Optional.of(new BrokerFigures.Standing(Map.of("gig-service", 3L), Map.of("gig-service", 0L))));

        assertThat(figures.outboxAge()).isEqualTo(Map.of("order-service", 0.25, "payment-service", 0.0));
        assertThat(figures.sagaAge()).hasValue(12);
        assertThat(figures.ledgerImbalance()).hasValue(0);
        assertThat(figures.errors()).isEqualTo(Map.of("order-service", 2L, "payment-service", 0L));
        assertThat(figures.errorsDropped()).isEqualTo(4);
        assertThat(figures.lag()).isEqualTo(Map.of("gig-service", 3L));
        assertThat(figures.indexAge()).isEmpty();
    }

    @Test
    void doesNotTakeALedgerThatNobodyLookedAtForOneThatBalances() {
        Figures figures = FigureReading.figures(
                Map.of("payment-service", Scrape.of(PAYMENTS.formatted("NaN"))), Optional.empty());

        assertThat(figures.ledgerImbalance()).isEmpty();
        assertThat(figures.brokerAnswers()).isFalse();
    }

    @Test
    void leavesOutWhoDoesNotAnswer() {
        try (FigureReading reading =
                new FigureReading(Map.of("order-service", 1), "127.0.0.1:1", java.util.List.of())) {
            Figures figures = reading.now();

            assertThat(figures.errors()).isEmpty();
            assertThat(figures.brokerAnswers()).isFalse();
        }
    }
}
