package dev.gigstream.checker.rule;

import dev.gigstream.checker.fact.Snapshot;
import java.util.List;

/** Every invariant whose parts exist. */
public final class Invariants {

    private static final List<Invariant> ALL = List.of(
            new BalancedPostings(),
            new MoneyAtProvider(),
            new NothingOverdrawn(),
            new AppendOnlyLedger(),
            new WholeOrders(),
            new OneHoldOneEnd(),
            new FactsPostedOnce(),
            new CapturesAnswered(),
            new FrozenAmounts(),
            new LegalTimelines(),
            new MoneyFollowsEnd(),
            new NobodyStuck(),
            new OneReviewPerParty(),
            new RatingsRecounted(),
            new StateIsTold(),
            new OrderedTopics(),
            new TakenOnce(),
            new RegisteredRecords(),
            new TraceableDeadLetters(),
            new OneAccountPerAddress(),
            new OneLeafPerFamily(),
            new NothingOfTheErased(),
            new SearchShowsPublished(),
            new StreamsRecounted(),
            new GaplessConversations(),
            new ToldOnce(),
            new OneDoor());

    private Invariants() {}

    public static List<Verdict> check(Snapshot snapshot) {
        return ALL.stream().map(invariant -> verdict(invariant, snapshot)).toList();
    }

    private static Verdict verdict(Invariant invariant, Snapshot snapshot) {
        Findings findings = new Findings();
        invariant.check(snapshot, findings);
        return new Verdict(invariant.id(), invariant.promise(), findings.violations(), findings.witnesses());
    }
}
