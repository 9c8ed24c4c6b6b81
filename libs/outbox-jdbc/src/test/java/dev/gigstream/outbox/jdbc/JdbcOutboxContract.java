package dev.gigstream.outbox.jdbc;

import static dev.gigstream.outbox.jdbc.OutboxDatabase.message;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.gigstream.outbox.OutboxMessage;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.transaction.IllegalTransactionStateException;

/** What an outbox does on any of the databases. */
abstract class JdbcOutboxContract {
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
    private static final Clock STANDING = Clock.fixed(NOW, ZoneOffset.UTC);
    private static final Duration TTL = Duration.ofSeconds(5);

    private OutboxDatabase database;

    abstract DataSource source();

    @BeforeEach
    void start() {
        database = new OutboxDatabase(source(), STANDING);
        database.jdbc.update("delete from outbox_message");
        database.jdbc.update("update outbox_lease set owner = '', expires_at = 0");
    }

    @Test
    void aRollbackLeavesNothing() {
        database.transaction.executeWithoutResult(status -> {
            database.outbox.append(message("e1", "a"));
            status.setRollbackOnly();
        });

        assertThat(database.waiting()).isEmpty();
        assertThat(database.wakes).hasValue(0);
    }

    @Test
    void wakesTheRelayOncePerCommit() {
        database.append(message("e1", "a"), message("e2", "b"));

        assertThat(database.waiting()).containsExactly("e1", "e2");
        assertThat(database.wakes).hasValue(1);
    }

    @Test
    void refusesToWriteOutsideATransaction() {
        assertThatExceptionOfType(IllegalTransactionStateException.class)
                .isThrownBy(() -> database.outbox.append(message("e1", "a")));
    }

    @Test
    void refusesTheSameEventTwice() {
        database.append(message("e1", "a"));

        assertThatExceptionOfType(DuplicateKeyException.class).isThrownBy(() -> database.append(message("e1", "a")));
    }

    @Test
    void givesBackTheMessageAsItWasWritten() {
        OutboxMessage written = message("e1", "clé-ключ");
        database.append(written);

        OutboxMessage found = database.store.pending(10, Set.of()).getFirst();

        assertThat(found).usingRecursiveComparison().isEqualTo(written);
    }

    @Test
    void keepsATombstoneATombstone() {
        database.append(new OutboxMessage("e1", "topic", "a", null, Map.of("event-id", "e1"), NOW));

        assertThat(database.store.pending(10, Set.of()).getFirst().payload()).isNull();
    }

    @Test
    void givesTheOldestFirst() {
        database.append(message("z", "a"));
        database.append(message("y", "b"));
        database.append(message("x", "a"));

        assertThat(database.waiting()).containsExactly("z", "y", "x");
        assertThat(database.store.pending(2, Set.of()))
                .extracting(OutboxMessage::eventId)
                .containsExactly("z", "y");
    }

    @Test
    void leavesOutKeysThatAreHeldBack() {
        database.append(message("e1", "bad"), message("e2", "good"), message("e3", "bad"));

        assertThat(database.store.pending(10, Set.of("bad")))
                .extracting(OutboxMessage::eventId)
                .containsExactly("e2");
    }

    @Test
    void keepsNothingOfWhatWasPublished() {
        database.append(message("e1", "a"), message("e2", "a"), message("e3", "a"));

        database.store.markPublished(database.store.pending(2, Set.of()));

        assertThat(database.waiting()).containsExactly("e3");
    }

    @Test
    void tellsHowMuchWaits() {
        assertThat(database.store.backlog().pending()).isZero();
        database.append(message("e1", "a"), message("e2", "a"));

        assertThat(database.store.backlog().pending()).isEqualTo(2);
        assertThat(database.store.backlog().oldest())
                .contains(message("e1", "a").createdAt());
    }

    @Test
    void leasesToOneOwnerAtATime() {
        assertThat(database.store.holdLease("one", TTL)).isTrue();
        assertThat(database.store.holdLease("two", TTL)).isFalse();
        assertThat(database.store.holdLease("one", TTL)).isTrue();
    }

    @Test
    void leasesToAnotherWhenTheFirstGaveItBackOrRanOut() {
        database.store.holdLease("one", TTL);
        database.store.holdLease("one", Duration.ZERO);
        assertThat(database.store.holdLease("two", TTL)).isTrue();

        var later = new OutboxDatabase(source(), Clock.offset(STANDING, TTL));

        assertThat(later.store.holdLease("three", TTL)).isTrue();
    }

    @Test
    void makesItsTablesOnlyOnce() {
        database.append(message("e1", "a"));

        OutboxDatabase.migrate(source());

        assertThat(database.waiting()).isEqualTo(List.of("e1"));
    }
}
