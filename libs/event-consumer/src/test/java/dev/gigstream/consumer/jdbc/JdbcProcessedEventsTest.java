package dev.gigstream.consumer.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

class JdbcProcessedEventsTest {
    private final JdbcDataSource source = new JdbcDataSource();
    private JdbcProcessedEvents processed;
    private TransactionTemplate transaction;

    @BeforeEach
    void migrate() {
        source.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";MODE=MySQL;DATABASE_TO_LOWER=TRUE;DB_CLOSE_DELAY=-1");
        Flyway.configure()
                .dataSource(source)
                .locations("classpath:gigstream/consumer")
                .load()
                .migrate();
        processed = new JdbcProcessedEvents(new JdbcTemplate(source), Clock.systemUTC());
        transaction = new TransactionTemplate(new DataSourceTransactionManager(source));
    }

    @Test
    void anEventTakesEffectOnce() {
        assertThat(firstTime("orders", "e1")).isTrue();
        assertThat(firstTime("orders", "e1")).isFalse();
    }

    @Test
    void eachConsumerHasItsOwnMemory() {
        firstTime("orders", "e1");

        assertThat(firstTime("payments", "e1")).isTrue();
    }

    @Test
    void aRollbackForgetsTheEvent() {
        transaction.executeWithoutResult(status -> {
            processed.firstTime("orders", "e1");
            status.setRollbackOnly();
        });

        assertThat(firstTime("orders", "e1")).isTrue();
    }

    @Test
    void refusesToRememberOutsideATransaction() {
        assertThatExceptionOfType(IllegalTransactionStateException.class)
                .isThrownBy(() -> processed.firstTime("orders", "e1"));
    }

    private boolean firstTime(String consumer, String eventId) {
        return transaction.execute(status -> processed.firstTime(consumer, eventId));
    }
}
