package dev.gigstream.payments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.gigstream.eventing.EventIds;
import dev.gigstream.events.Topics;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is left of somebody whose account is erased: money under an id, and no way from there to a person. */
class ErasedUserIT extends RunningPayments {

    private static final Duration SOON = Duration.ofSeconds(30);

    private final String userId = EventIds.next();
    private final String other = EventIds.next();

    @Autowired
    private JdbcClient jdbc;

    @Test
    void leavesNoWayFromTheMoneyToThePerson() {
        payoutAccount(userId, "acc_" + userId);
        payoutAccount(other, "acc_" + other);
        String ended = withdrawal(userId, "PAID");
        String ofOther = withdrawal(other, "PAID");
        String underWay = withdrawal(userId, "REQUESTED");

        eraseAccount();

        await().atMost(SOON).until(() -> destination(ended), String::isEmpty);
        assertThat(payoutAccounts(userId)).isZero();
        assertThat(payoutAccounts(other)).isEqualTo(1);
        assertThat(destination(ofOther)).isEqualTo("acc_" + other);
        assertThat(destination(underWay)).as("needed until it is paid").isEqualTo("acc_" + userId);

        jdbc.sql("update withdrawal set status = 'PAID', ended_at = now() where withdrawal_id = ?")
                .param(underWay)
                .update();
        eraseAccount();

        await().atMost(SOON).until(() -> destination(underWay), String::isEmpty);
    }

    private void payoutAccount(String user, String account) {
        jdbc.sql("insert into payout_account (user_id, account_id) values (?, ?)")
                .params(user, account)
                .update();
    }

    private String withdrawal(String user, String status) {
        String id = EventIds.next();
        jdbc.sql("insert into withdrawal (withdrawal_id, user_id, destination, amount_minor, currency, status,"
                        + " requested_at, ended_at) values (?, ?, ?, 100, 'INR', ?, now(),"
                        + " case when ? = 'PAID' then now() end)")
                .params(id, user, "acc_" + user, status, status)
                .update();
        return id;
    }

    private String destination(String withdrawalId) {
        return jdbc.sql("select destination from withdrawal where withdrawal_id = ?")
                .param(withdrawalId)
                .query(String.class)
                .single();
    }

    private int payoutAccounts(String user) {
        return jdbc.sql("select count(*) from payout_account where user_id = ?")
                .param(user)
                .query(Integer.class)
                .single();
    }

    private void eraseAccount() {
        try (var producer = new KafkaProducer<>(
                Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, System.getProperty("KAFKA_BOOTSTRAP_SERVERS")),
                new StringSerializer(),
                new ByteArraySerializer())) {
            ProducerRecord<String, byte[]> tombstone = new ProducerRecord<>(Topics.ACCOUNTS, userId, null);
            tombstone.headers().add("event-id", EventIds.next().getBytes(StandardCharsets.UTF_8));
            producer.send(tombstone);
        }
    }
}
