package dev.gigstream.checker.rule;

import dev.gigstream.checker.fact.Notices;
import dev.gigstream.checker.fact.Notices.Due;
import dev.gigstream.checker.fact.Notices.Told;
import dev.gigstream.checker.fact.Snapshot;
import dev.gigstream.checker.fact.TopicRecord;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;

/** N1: who has to be told of something is, by each channel once. */
final class ToldOnce implements Invariant {

    private static final Duration WITHIN = Duration.ofSeconds(60);
    /** What is older when it is read for the first time is told to nobody. */
    private static final Duration STALE = Duration.ofDays(7);

    @Override
    public String id() {
        return "N1";
    }

    @Override
    public String promise() {
        return "each notification-worthy event: one notification per user and channel";
    }

    @Override
    public void check(Snapshot snapshot, Findings findings) {
        Set<String> told = tellings(snapshot.notices(), findings);
        Set<String> erased = erased(snapshot);
        for (Due due : snapshot.notices().due()) {
            boolean isJudged = snapshot.isOlder(due.at(), WITHIN)
                    && !snapshot.isOlder(due.at(), STALE)
                    && !erased.contains(due.userId())
                    && !snapshot.notices().isUnwanted(due);
            findings.violationIf(
                    isJudged && !told.contains(cause(due.eventId(), due.userId(), due.kind())),
                    "%s was not told of %s (%s)",
                    due.userId(),
                    due.eventId(),
                    due.kind());
        }
    }

    /** Everything that was put into an inbox, by its cause; on the way, whatever was told twice. */
    private static Set<String> tellings(Notices notices, Findings findings) {
        Set<String> causes = new HashSet<>();
        Set<String> events = new HashSet<>();
        Set<String> steps = new HashSet<>();
        for (Told told : notices.told()) {
            // A record that is there twice is the same event again, which is E2's to judge.
            if (told.type().equals("UPDATED") || !events.add(told.eventId())) {
                continue;
            }
            boolean isFirst = steps.add(told.type() + " " + told.userId() + " " + told.notificationId());
            boolean isNew =
                    !told.type().equals("NOTIFIED") || causes.add(cause(told.causeId(), told.userId(), told.kind()));
            findings.violationIf(
                    !isFirst || !isNew,
                    "%s was told twice of %s (%s, %s)",
                    told.userId(),
                    told.causeId(),
                    told.kind(),
                    told.type());
        }
        return causes;
    }

    private static Set<String> erased(Snapshot snapshot) {
        return snapshot.records().stream()
                .filter(record -> record.topic().equals("accounts.account.events.v1"))
                .filter(record -> record.content() instanceof TopicRecord.Tombstone)
                .map(TopicRecord::key)
                .collect(Collectors.toSet());
    }

    private static String cause(String eventId, String userId, String kind) {
        return eventId + " " + userId + " " + kind;
    }
}
