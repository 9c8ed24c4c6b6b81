package dev.gigstream.checker.rule;

import dev.gigstream.checker.fact.Accounts.Family;
import dev.gigstream.checker.fact.Snapshot;
import dev.gigstream.checker.fact.TopicRecord;
import dev.gigstream.checker.fact.TopicRecord.Event;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** A2: a login lives through one token, which nobody else has; and its end was told to the gateways. */
final class OneLeafPerFamily implements Invariant {

    private static final String SESSIONS = "accounts.session.events.v1";
    private static final Duration TOLD = Duration.ofSeconds(5);
    /** The topic forgets after seven days. */
    private static final Duration REMEMBERED = Duration.ofDays(6);

    @Override
    public String id() {
        return "A2";
    }

    @Override
    public String promise() {
        return "a refresh family has one live leaf; reuse kills the family";
    }

    @Override
    public void check(Snapshot snapshot, Findings findings) {
        Map<String, String> leaves = new HashMap<>();
        Set<String> told = told(snapshot);
        for (Family family : snapshot.accounts().families()) {
            String other = leaves.putIfAbsent(family.leaf(), family.sessionId());
            findings.violationIf(other != null, "families %s and %s share a leaf", other, family.sessionId());
            findings.violationIf(
                    family.leaf().equals(family.previous()),
                    "family %s renewed a token with itself",
                    family.sessionId());
            if (family.endedAt() == null) {
                boolean lives = family.expiresAt().isAfter(snapshot.at());
                findings.violationIf(lives && !family.leafIsKnown(), "family %s has no leaf", family.sessionId());
            } else {
                boolean due =
                        snapshot.isOlder(family.endedAt(), TOLD) && !snapshot.isOlder(family.endedAt(), REMEMBERED);
                findings.violationIf(
                        due && !told.contains(family.sessionId()),
                        "family %s ended and no gateway was told",
                        family.sessionId());
            }
        }
    }

    private static Set<String> told(Snapshot snapshot) {
        return snapshot.records().stream()
                .filter(record -> record.topic().equals(SESSIONS) && record.content() instanceof Event)
                .map(TopicRecord::key)
                .collect(Collectors.toSet());
    }
}
