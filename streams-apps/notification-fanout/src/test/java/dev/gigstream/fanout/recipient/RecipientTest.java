package dev.gigstream.fanout.recipient;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gigstream.fanout.recipient.Recipient.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecipientTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final FanoutPolicy POLICY = new FanoutPolicy(
            Duration.ofSeconds(30),
            Duration.ofMinutes(5),
            Duration.ofDays(7),
            Duration.ofDays(14),
            Duration.ofHours(1),
            Duration.ofSeconds(1),
            3,
            2);

    private final List<Telling> told = new ArrayList<>();
    private Recipient ann = Recipient.unknown();
    private Instant now = NOON;

    @Test
    void neverKeepsMoreConversationsThanThePolicyAllows() {
        for (int i = 0; i < 10; i++) {
            hear(message("c" + i, 1));
            now = now.plusSeconds(1);
        }

        assertThat(ann.talks()).containsOnlyKeys("c7", "c8", "c9");
    }

    @Test
    void neverKeepsMoreMailsThanThePolicyAllows() {
        for (int i = 0; i < 10; i++) {
            hear(message("c" + i, 1));
        }

        assertThat(ann.mails()).hasSize(2);
    }

    @Test
    void forgetsTheEndOfAConversationAfterAWhile() {
        hear(message("c1", 1));
        hear(new News.ConversationRead("c1", 1));

        now = now.plus(POLICY.marksKept()).plusSeconds(1);
        hear(new News.Seen("chat-1", now.plusSeconds(60)));

        assertThat(ann.talks()).isEmpty();
    }

    @Test
    void aLateMessageThatIsPartOfANotificationAlreadyIsNoNews() {
        hear(message("c1", 2));
        hear(message("c1", 1));

        assertThat(told).hasSize(1);
    }

    @Test
    void readingSomeMessagesKeepsTheNotificationOpen() {
        hear(message("c1", 1));
        hear(message("c1", 2));

        hear(new News.ConversationRead("c1", 1));
        hear(message("c1", 3));

        assertThat(told)
                .extracting(Telling::way)
                .containsExactly(Telling.Way.NOTIFIED, Telling.Way.UPDATED, Telling.Way.UPDATED);
    }

    @Test
    void aNotificationReadInTheInboxClosesItsConversation() {
        hear(message("c1", 1));

        hear(new News.NotificationRead(told.getFirst().notificationId()));
        hear(message("c1", 2));

        assertThat(told).extracting(Telling::way).containsOnly(Telling.Way.NOTIFIED);
        assertThat(told.getFirst().notificationId()).isNotEqualTo(told.getLast().notificationId());
    }

    @Test
    void everythingReadUpToATimeLeavesWhatCameLater() {
        hear(message("c1", 1));
        Instant between = now;
        now = now.plusSeconds(1);
        hear(message("c2", 1));

        hear(new News.EverythingRead(between));

        assertThat(ann.mails())
                .singleElement()
                .satisfies(mail -> assertThat(mail.group().newest().place().conversationId())
                        .isEqualTo("c2"));
    }

    @Test
    void aConnectionThatIsNotRenewedLapses() {
        hear(new News.Seen("chat-1", now.plusSeconds(10)));
        now = now.plusSeconds(11);

        hear(message("c1", 1));

        assertThat(told).hasSize(1);
    }

    @Test
    void theAlarmIsTheEarliestOfWhatWaits() {
        hear(message("c1", 1));
        hear(new News.Seen("chat-1", now.plusSeconds(60)));
        hear(message("c2", 1));

        assertThat(ann.nextAlarm()).contains(now.plus(POLICY.messageHold()));
    }

    @Test
    void theSameCauseIsTheSameNotification() {
        assertThat(message("c1", 1).notificationId())
                .isEqualTo(message("c1", 1).by("Bob").notificationId());
        assertThat(message("c1", 1).notificationId())
                .isNotEqualTo(message("c1", 2).notificationId());
    }

    private void hear(News news) {
        Outcome outcome = ann.hear(news, Person.UNKNOWN, POLICY, now);
        ann = outcome.recipient();
        told.addAll(outcome.tellings());
    }

    private static Notice message(String conversationId, long seq) {
        return new Notice(
                conversationId + '-' + seq,
                NOON,
                "ann",
                Kind.MESSAGE,
                "bob",
                "MESSAGE",
                Matter.message("Hello"),
                "/conversations/" + conversationId,
                new Place(conversationId, seq),
                null);
    }
}
