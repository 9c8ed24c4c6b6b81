package dev.gigstream.payments.erasure.jdbc;

import dev.gigstream.payments.erasure.PersonalTraces;
import dev.gigstream.payments.work.Transactions;
import java.time.Clock;
import java.time.ZoneOffset;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.TransactionException;

/** Deletes and blanks rows; remembers whose, for withdrawals that end later. */
@Repository
class JdbcPersonalTraces implements PersonalTraces {

    private static final Logger log = LoggerFactory.getLogger(JdbcPersonalTraces.class);

    private final JdbcClient jdbc;
    private final Transactions transactions;
    private final Clock clock;

    JdbcPersonalTraces(JdbcClient jdbc, Transactions transactions, Clock clock) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public void erase(String userId) {
        transactions.within(() -> {
            jdbc.sql("insert into erased_user (user_id, erased_at) values (?, ?) on conflict do nothing")
                    .params(userId, clock.instant().atOffset(ZoneOffset.UTC))
                    .update();
            jdbc.sql("delete from payout_account where user_id = ?")
                    .param(userId)
                    .update();
            jdbc.sql("delete from idempotency_key where user_id = ?")
                    .param(userId)
                    .update();
            return blankDestinations();
        });
    }

    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT1M")
    void round() {
        try {
            int blanked = blankDestinations();
            log.debug("{} destinations of erased users blanked", blanked);
        } catch (DataAccessException | TransactionException e) {
            log.warn("Destinations of erased users stay until the next look: {}", e.toString());
        }
    }

    private int blankDestinations() {
        return jdbc.sql("update withdrawal set destination = '' where ended_at is not null and destination <> ''"
                        + " and user_id in (select user_id from erased_user)")
                .update();
    }
}
