package dev.gigstream.gigs.gig;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Takes over complete, published gigs in bulk by the rules that hold for a seller at the door: one wrong gig and none of
 * the batch is stored. A gig that is there already stays as it is, so a batch may be sent again.
 */
public final class TakingOverGigs {

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9-]{1,64}");

    private final Gigs gigs;
    private final GigCheck check;

    public TakingOverGigs(Gigs gigs, GigCheck check) {
        this.gigs = gigs;
        this.check = check;
    }

    /** A gig as it stood elsewhere. */
    public record Command(String gigId, String sellerId, GigProposal proposal, Instant publishedAt) {}

    /** What came of a batch. */
    public sealed interface Result {
        record TakenOver(int created, int present) implements Result {}

        record Refused(List<Violation> violations) implements Result {}
    }

    public Result takeOver(List<Command> batch) {
        List<Violation> violations = new ArrayList<>();
        List<GigEvent> events = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < batch.size(); i++) {
            String field = "[" + i + "]";
            List<Violation> unknown = identityOf(batch.get(i), field, seen);
            violations.addAll(unknown);
            if (unknown.isEmpty()) {
                decide(batch.get(i), field, events, violations);
            }
        }
        return violations.isEmpty() ? stored(events) : new Result.Refused(List.copyOf(violations));
    }

    private Result stored(List<GigEvent> events) {
        int created = gigs.addAll(events);
        return new Result.TakenOver(created, events.size() - created);
    }

    private void decide(Command command, String field, List<GigEvent> events, List<Violation> violations) {
        switch (decision(command)) {
            case GigDecision.Changed(GigEvent event) -> events.add(event);
            case GigDecision.AsBefore(Gig gig) -> throw new IllegalStateException("nothing to keep: " + gig.gigId());
            case GigDecision.Refused(GigRejection why) -> violations.addAll(under(field, why));
        }
    }

    private GigDecision decision(Command command) {
        return switch (check.check(command.proposal())) {
            case GigCheck.Result.Accepted(GigContent content) ->
                Gig.takeOver(command.gigId(), command.sellerId(), content, command.publishedAt());
            case GigCheck.Result.Refused(var violations) ->
                new GigDecision.Refused(new GigRejection.Invalid(violations));
        };
    }

    private static List<Violation> identityOf(Command command, String field, Set<String> seen) {
        List<Violation> violations = new ArrayList<>();
        if (command.gigId() == null || !ID.matcher(command.gigId()).matches()) {
            violations.add(new Violation(field + ".gigId", "must be an id"));
        } else if (!seen.add(command.gigId())) {
            violations.add(new Violation(field + ".gigId", "is there twice"));
        }
        if (command.sellerId() == null || !ID.matcher(command.sellerId()).matches()) {
            violations.add(new Violation(field + ".sellerId", "must be an id"));
        }
        if (command.publishedAt() == null) {
            violations.add(new Violation(field + ".publishedAt", "must be a time"));
        }
        return violations;
    }

    private static List<Violation> under(String field, GigRejection why) {
        Stream<Violation> inner = switch (why) {
            case GigRejection.Invalid(var violations) -> violations.stream();
            case GigRejection.Incomplete(var gaps) -> gaps.stream();
            case GigRejection.Unknown _,
                    GigRejection.NotYours _,
                    GigRejection.NotNow _,
                    GigRejection.Stale _,
                    GigRejection.Overtaken _ -> throw new IllegalStateException("not about content: " + why);
        };
        return inner.map(violation -> new Violation(field + "." + violation.field(), violation.message()))
                .toList();
    }
}
