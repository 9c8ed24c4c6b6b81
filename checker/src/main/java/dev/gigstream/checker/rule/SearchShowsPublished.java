package dev.gigstream.checker.rule;

import dev.gigstream.checker.fact.Accounts.Profile;
import dev.gigstream.checker.fact.SearchableGig;
import dev.gigstream.checker.fact.Snapshot;
import dev.gigstream.checker.fact.StoredGig;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** S1: half a minute after a change the search shows what is published, in that version, and nothing else. */
final class SearchShowsPublished implements Invariant {

    private static final Duration INDEXED = Duration.ofSeconds(30);

    @Override
    public String id() {
        return "S1";
    }

    @Override
    public String promise() {
        return "searchable gigs and versions = published gigs and versions";
    }

    @Override
    public void check(Snapshot snapshot, Findings findings) {
        Map<String, Long> shown = new HashMap<>();
        for (SearchableGig gig : snapshot.searchable()) {
            findings.violationIf(shown.put(gig.gigId(), gig.version()) != null, "gig %s is shown twice", gig.gigId());
        }
        Set<String> hidden = snapshot.accounts().profiles().stream()
                .filter(profile -> profile.erased() || !profile.goodStanding())
                .map(Profile::userId)
                .collect(Collectors.toSet());
        for (StoredGig gig : snapshot.gigs()) {
            Long version = shown.remove(gig.gigId());
            if (snapshot.isOlder(gig.updatedAt(), INDEXED)) {
                check(gig, gig.published() && !hidden.contains(gig.sellerId()), version, findings);
            }
        }
        shown.keySet().forEach(gigId -> findings.violation("gig %s is shown and does not exist", gigId));
    }

    private static void check(StoredGig gig, boolean isPublic, Long version, Findings findings) {
        if (isPublic) {
            findings.violationIf(
                    version == null || version != gig.version(),
                    "gig %s is published at version %d and shown at %s",
                    gig.gigId(),
                    gig.version(),
                    version);
        } else {
            findings.violationIf(version != null, "gig %s is shown and not public", gig.gigId());
        }
    }
}
