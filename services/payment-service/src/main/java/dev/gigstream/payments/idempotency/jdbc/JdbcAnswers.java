package dev.gigstream.payments.idempotency.jdbc;

import dev.gigstream.http.IdempotencyKey;
import dev.gigstream.payments.idempotency.Answers;
import dev.gigstream.payments.work.Transactions;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;

/** A row per user and key. Who comes second waits for the first one's transaction, then finds its answer. */
@Repository
class JdbcAnswers implements Answers {

    private static final Duration KEPT = Duration.ofDays(30);

    private final JdbcClient jdbc;
    private final Transactions transactions;
    private final Clock clock;

    JdbcAnswers(JdbcClient jdbc, Transactions transactions, Clock clock) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public Answer once(String userId, IdempotencyKey key, Supplier<Answer> work) {
        return transactions.within(() -> isFirst(userId, key) ? kept(userId, key, work.get()) : earlier(userId, key));
    }

    private boolean isFirst(String userId, IdempotencyKey key) {
        return jdbc.sql("insert into idempotency_key (user_id, idempotency_key, fingerprint, created_at)"
                                + " values (?, ?, ?, ?) on conflict do nothing")
                        .params(userId, key.value(), key.fingerprint(), now())
                        .update()
                == 1;
    }

    private Answer kept(String userId, IdempotencyKey key, Answer answer) {
        jdbc.sql("update idempotency_key set status = ?, answer = ? where user_id = ? and idempotency_key = ?")
                .params(answer.status(), answer.body(), userId, key.value())
                .update();
        return answer;
    }

    private Answer earlier(String userId, IdempotencyKey key) {
        Earlier earlier = jdbc.sql("select fingerprint, status, answer from idempotency_key"
                        + " where user_id = ? and idempotency_key = ?")
                .params(userId, key.value())
                .query(Earlier.class)
                .single();
        if (!earlier.fingerprint().equals(key.fingerprint())) {
            throw IdempotencyKey.reused();
        }
        return new Answer(earlier.status(), earlier.answer(), true);
    }

    @Scheduled(initialDelayString = "PT10M", fixedDelayString = "PT1H")
    void forget() {
        jdbc.sql("delete from idempotency_key where created_at < ?")
                .param(now().minus(KEPT))
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    record Earlier(String fingerprint, int status, String answer) {}
}
