package dev.gigstream.notifications.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MarkingReadTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final Viewer ANN = new Viewer("ann", "Bearer token");

    private final List<Notification> inbox = new ArrayList<>(List.of(unread("two", 2), unread("one", 1)));
    private final List<String> written = new ArrayList<>();
    private int looksUntilSeen = 3;
    private final MarkingRead marking = new MarkingRead(
            new SlowInbox(),
            new Writing(),
            new InboxPolicy(500, Duration.ofDays(90), Duration.ofSeconds(10)),
            Clock.fixed(NOON, ZoneOffset.UTC));

    @Test
    void theAnswerWaitsForTheStateToShowIt() {
        Optional<Notification> answer = marking.one(ANN, "one");

        assertThat(answer).hasValueSatisfying(it -> assertThat(it.readAt()).isEqualTo(NOON));
        assertThat(new SlowInbox().find(ANN, "one"))
                .hasValueSatisfying(it -> assertThat(it.wasRead()).isTrue());
    }

    @Test
    void readingTwiceWritesOnce() {
        marking.one(ANN, "one");
        marking.one(ANN, "one");

        assertThat(written).containsExactly("one");
    }

    @Test
    void whatIsNotThereIsNotRead() {
        assertThat(marking.one(ANN, "other")).isEmpty();
        assertThat(written).isEmpty();
    }

    @Test
    void allMeansWhatCanBeSeen() {
        assertThat(marking.all(ANN)).isZero();
        assertThat(marking.all(ANN)).isZero();

        assertThat(written).containsExactly("all up to 2026-03-01T12:00:02Z");
    }

    @Test
    void showsNoTokenInItsText() {
        assertThat(ANN.toString()).doesNotContain("token");
    }

    private static Notification unread(String id, int second) {
        return new Notification(id, "MESSAGE", "title", "body", "/", NOON.plusSeconds(second), null);
    }

    /** Shows what was written only after it was looked at a few times. */
    private final class SlowInbox implements Inboxes {
        @Override
        public List<Notification> newest(Viewer viewer, Optional<Position> after, int limit) {
            return inbox.stream().limit(limit).toList();
        }

        @Override
        public int unread(Viewer viewer) {
            look();
            return (int) inbox.stream().filter(it -> !it.wasRead()).count();
        }

        @Override
        public Optional<Notification> find(Viewer viewer, String notificationId) {
            look();
            return inbox.stream()
                    .filter(it -> it.notificationId().equals(notificationId))
                    .findFirst();
        }

        private void look() {
            if (!written.isEmpty() && --looksUntilSeen <= 0) {
                String last = written.getLast();
                inbox.replaceAll(
                        it -> last.startsWith("all") || last.equals(it.notificationId()) ? it.readAt(NOON) : it);
            }
        }
    }

    private final class Writing implements Reads {
        @Override
        public void one(String userId, String notificationId, Instant at) {
            written.add(notificationId);
        }

        @Override
        public void all(String userId, Instant upTo, Instant at) {
            written.add("all up to " + upTo);
        }
    }
}
