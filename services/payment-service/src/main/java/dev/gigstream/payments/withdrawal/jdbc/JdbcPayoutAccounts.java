package dev.gigstream.payments.withdrawal.jdbc;

import dev.gigstream.payments.withdrawal.PayoutAccounts;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Accounts that were entered when the provider took a seller on. Where no provider does, as on one machine, the account
 * is made of a prefix and the seller's id.
 */
@Repository
class JdbcPayoutAccounts implements PayoutAccounts {

    private final JdbcClient jdbc;
    private final String assumedPrefix;

    JdbcPayoutAccounts(JdbcClient jdbc, @Value("${gigstream.payments.payouts.assumed-account-prefix:}") String prefix) {
        this.jdbc = jdbc;
        this.assumedPrefix = prefix;
    }

    @Override
    public Optional<String> of(String userId) {
        return jdbc.sql("select account_id from payout_account where user_id = ?")
                .param(userId)
                .query(String.class)
                .optional()
                .or(() -> assumedPrefix.isBlank() ? Optional.empty() : Optional.of(assumedPrefix + userId));
    }
}
