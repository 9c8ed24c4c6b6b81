package dev.gigstream.checker.rule;

import dev.gigstream.checker.fact.Accounts.Trace;
import dev.gigstream.checker.fact.SearchableGig;
import dev.gigstream.checker.fact.Snapshot;
import dev.gigstream.checker.fact.StoredGig;
import dev.gigstream.checker.fact.TopicRecord;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * X1: two minutes after an account was erased no store shows a name or word of its owner, the search none of his gigs, and
 * on compacted topics the newest of it is that there is nothing.
 */
final class NothingOfTheErased implements Invariant {

    private static final String DAYS_OF_SELLERS = "insights.seller-day.v1";
    private static final Duration ERASED_EVERYWHERE = Duration.ofMinutes(2);
    private static final Set<String> OF_PEOPLE = Set.of("accounts.account.events.v1", "profiles.profile.events.v1");
    private static final Set<String> OF_GIGS = Set.of("gigs.gig.events.v1", "search.gig-document.v1");

    @Override
    public String id() {
        return "X1";
    }

    @Override
    public String promise() {
        return "of an erased account nothing personal is left in stores, search and compacted topics";
    }

    @Override
    public void check(Snapshot snapshot, Findings findings) {
        Set<String> erased = snapshot.accounts().erased().entrySet().stream()
                .filter(account -> snapshot.isOlder(account.getValue(), ERASED_EVERYWHERE))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        if (erased.isEmpty()) {
            return;
        }
        Set<String> gigs = snapshot.gigs().stream()
                .filter(gig -> erased.contains(gig.sellerId()))
                .map(StoredGig::gigId)
                .collect(Collectors.toSet());
        snapshot.accounts().traces().stream()
                .filter(trace -> erased.contains(trace.userId()))
                .map(Trace::toString)
                .forEach(findings::violation);
        snapshot.searchable().stream()
                .map(SearchableGig::gigId)
                .filter(gigs::contains)
                .forEach(gigId -> findings.violation("the search shows gig %s of an erased seller", gigId));
        Map<String, TopicRecord> newest = newest(snapshot, erased, gigs);
        newest.values().stream()
                .filter(record -> !(record.content() instanceof TopicRecord.Tombstone))
                .forEach(record -> findings.violation("%s still tells of %s", record.place(), record.key()));
    }

    private static Map<String, TopicRecord> newest(Snapshot snapshot, Set<String> people, Set<String> gigs) {
        Map<String, TopicRecord> newest = new HashMap<>();
        for (TopicRecord record : snapshot.records()) {
            boolean concerns = OF_PEOPLE.contains(record.topic()) && people.contains(record.key())
                    || OF_GIGS.contains(record.topic()) && gigs.contains(record.key())
                    || record.topic().equals(DAYS_OF_SELLERS) && people.contains(sellerOf(record.key()));
            if (concerns) {
                newest.put(place(record.topic(), record.key()), record);
            }
        }
        return newest;
    }

    private static String sellerOf(String dayKey) {
        return dayKey.substring(0, Math.max(0, dayKey.lastIndexOf(':')));
    }

    private static String place(String topic, String key) {
        return topic + " " + key;
    }
}
