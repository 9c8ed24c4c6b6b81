package dev.gigstream.fanout.recipient;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A user who is told things, with what is in flight: messages held back, e-mails that wait. A pure fold of news and of
 * time; it never grows beyond the limits of the policy.
 *
 * @param told how many times the user was told something
 * @param contactVersion version of the account that mayMail is from
 * @param connections until when each instance of the chat service sees the user
 * @param talks by conversation id
 */
public record Recipient(
        long told,
        long contactVersion,
        boolean mayMail,
        Map<String, Instant> connections,
        Map<String, Talk> talks,
        List<Mail> mails) {
    private static final long ERASED = Long.MAX_VALUE;

    /** What came of some news. */
    public record Outcome(Recipient recipient, List<Telling> tellings) {}

    public static Recipient unknown() {
        return new Recipient(0, 0, false, Map.of(), Map.of(), List.of());
    }

    static Recipient erased(long told) {
        return new Recipient(told, ERASED, false, Map.of(), Map.of(), List.of());
    }

    /** @param wishes the user's own profile as it is now */
    public Outcome hear(News news, Person wishes, FanoutPolicy policy, Instant now) {
        return isErased() ? new Outcome(this, List.of()) : new Turn(this, wishes, policy, now).hear(news);
    }

    /** What the passing of time brings. */
    public Outcome wake(Person wishes, FanoutPolicy policy, Instant now) {
        return new Turn(this, wishes, policy, now).wake();
    }

    /** When to wake the user's things next; nothing while nothing waits. */
    public Optional<Instant> nextAlarm() {
        return Stream.concat(
                        talks.values().stream().map(Talk::heldUntil).filter(until -> until != null),
                        mails.stream().map(Mail::dueAt))
                .min(Instant::compareTo);
    }

    boolean isErased() {
        return contactVersion == ERASED;
    }

    boolean isConnectedAt(Instant now) {
        return connections.values().stream().anyMatch(until -> until.isAfter(now));
    }
}
