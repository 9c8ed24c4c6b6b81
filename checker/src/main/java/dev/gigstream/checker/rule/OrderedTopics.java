package dev.gigstream.checker.rule;

import dev.gigstream.checker.fact.Snapshot;
import dev.gigstream.checker.fact.TopicRecord;
import dev.gigstream.checker.fact.TopicRecord.Event;
import java.util.HashMap;
import java.util.Map;

/** E2: who reads a topic from its start sees each aggregate grow older, and a repetition is the same again. */
final class OrderedTopics implements Invariant {

    @Override
    public String id() {
        return "E2";
    }

    @Override
    public String promise() {
        return "per aggregate versions are increasing at first sight; a duplicate is byte-equal with the same event id";
    }

    @Override
    public void check(Snapshot snapshot, Findings findings) {
        Map<String, String> digests = new HashMap<>();
        Map<String, Long> versions = new HashMap<>();
        for (TopicRecord record : snapshot.records()) {
            if (record.content() instanceof Event event && event.version() > 0) {
                check(record, event, digests, versions, findings);
            }
        }
    }

    private static void check(
            TopicRecord record,
            Event event,
            Map<String, String> digests,
            Map<String, Long> versions,
            Findings findings) {
        String earlier = digests.putIfAbsent(record.topic() + " " + event.eventId(), event.digest());
        if (earlier != null) {
            findings.violationIf(
                    !earlier.equals(event.digest()),
                    "%s: event %s came before with other bytes",
                    record.place(),
                    event.eventId());
            return;
        }
        Long last = versions.put(record.topic() + " " + record.key(), event.version());
        findings.violationIf(
                last != null && event.version() <= last,
                "%s: %s version %d comes after %s",
                record.place(),
                record.key(),
                event.version(),
                last);
    }
}
