package dev.gigstream.checker.rule;

import dev.gigstream.checker.fact.Step;
import dev.gigstream.checker.fact.StoredOrder;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The rules by which an order moves, as the domain's table has them and written without a look at the service's: it takes
 * one step after the other and says which one the rules do not know.
 */
final class OrderMachine {

    private static final Set<String> PARTIES = Set.of("BUYER", "SELLER");
    private static final Set<String> UNDER_WAY = Set.of("ACTIVE", "IN_REVISION", "DELIVERED");
    private static final Set<String> ENDED = Set.of("COMPLETED", "CANCELLED");

    /** Who may take a step, and from where; cancelling and going on have rules of their own. */
    private static final Map<String, Rule> RULES = Map.ofEntries(
            Map.entry("FUNDED", new Rule(Set.of("PENDING_PAYMENT"), Set.of("SYSTEM"), "ACTIVE")),
            Map.entry("EXPIRED", new Rule(Set.of("PENDING_PAYMENT"), Set.of("SYSTEM"), "EXPIRED")),
            Map.entry("DELIVERED", new Rule(Set.of("ACTIVE", "IN_REVISION"), Set.of("SELLER"), "DELIVERED")),
            Map.entry("REVISION_REQUESTED", new Rule(Set.of("DELIVERED"), Set.of("BUYER"), "IN_REVISION")),
            Map.entry("COMPLETED", new Rule(Set.of("DELIVERED"), Set.of("BUYER", "SYSTEM"), "COMPLETED")),
            Map.entry("CANCELLATION_REQUESTED", new Rule(UNDER_WAY, PARTIES, "CANCELLATION_REQUESTED")),
            Map.entry(
                    "DISPUTE_OPENED",
                    new Rule(
                            Set.of("ACTIVE", "IN_REVISION", "DELIVERED", "CANCELLATION_REQUESTED"),
                            PARTIES,
                            "DISPUTED")),
            Map.entry("DUE_SOON", new Rule(Set.of("ACTIVE"), Set.of("SYSTEM"), null)),
            Map.entry("BECAME_LATE", new Rule(Set.of("ACTIVE"), Set.of("SYSTEM"), null)),
            Map.entry("BECAME_VERY_LATE", new Rule(Set.of("ACTIVE"), Set.of("SYSTEM"), null)),
            Map.entry("REVIEW_WINDOW_CLOSING", new Rule(ENDED, Set.of("SYSTEM"), null)));

    private final StoredOrder order;
    private String status;
    private String resumes;
    private String asked;
    private boolean declined;
    private boolean late;

    OrderMachine(StoredOrder order) {
        this.order = order;
    }

    String status() {
        return status;
    }

    /** Takes a step, or says why the rules do not know it. */
    Optional<String> take(Step step) {
        if (status == null) {
            return start(step);
        }
        return switch (step.type()) {
            case "CANCELLATION_DECLINED" -> goOn(step, other(asked));
            case "CANCELLATION_WITHDRAWN" -> goOn(step, asked);
            case "CANCELLED" -> cancel(step);
            case "DISPUTE_RESOLVED" -> rule(step);
            default -> byTable(step);
        };
    }

    private Optional<String> start(Step step) {
        if (!step.type().equals("PLACED") || !isBy(step, "BUYER")) {
            return wrong(step);
        }
        status = "PENDING_PAYMENT";
        return Optional.empty();
    }

    private Optional<String> byTable(Step step) {
        Rule rule = RULES.get(step.type());
        if (rule == null || !rule.from().contains(status) || !rule.by().contains(step.actor()) || !isHimself(step)) {
            return wrong(step);
        }
        return objection(step).or(() -> {
            remember(step);
            status = rule.to() == null ? status : rule.to();
            return Optional.empty();
        });
    }

    private Optional<String> objection(Step step) {
        return switch (step.type()) {
            case "EXPIRED" -> tooEarly(step, order.times().payBy());
            case "BECAME_LATE", "BECAME_VERY_LATE" ->
                tooEarly(step, order.times().dueAt());
            case "DISPUTE_OPENED" ->
                declined || late || passed(order.times().dueAt(), step.at()) ? Optional.empty() : wrong(step);
            default -> Optional.empty();
        };
    }

    private void remember(Step step) {
        if (step.type().equals("CANCELLATION_REQUESTED")) {
            resumes = status;
            asked = step.actor();
        }
        late |= step.type().equals("BECAME_LATE")
                || step.type().equals("DELIVERED") && passed(order.times().dueAt(), step.at());
    }

    private Optional<String> goOn(Step step, String by) {
        if (!"CANCELLATION_REQUESTED".equals(status) || !isBy(step, by)) {
            return wrong(step);
        }
        declined |= step.type().equals("CANCELLATION_DECLINED");
        status = resumes;
        return Optional.empty();
    }

    /** The buyer alone before anything was paid or when the work is late; the other side, or silence, when asked. */
    private Optional<String> cancel(Step step) {
        boolean alone = isBy(step, "BUYER")
                && (status.equals("PENDING_PAYMENT")
                        || status.equals("ACTIVE") && passed(order.times().dueAt(), step.at()));
        boolean answered = status.equals("CANCELLATION_REQUESTED")
                && (isBy(step, other(asked)) || step.actor().equals("SYSTEM"));
        if (!alone && !answered) {
            return wrong(step);
        }
        status = "CANCELLED";
        return Optional.empty();
    }

    private Optional<String> rule(Step step) {
        boolean stranger =
                !order.buyerId().equals(step.userId()) && !order.sellerId().equals(step.userId());
        if (!status.equals("DISPUTED") || !step.actor().equals("MODERATOR") || !stranger || order.dispute() == null) {
            return wrong(step);
        }
        status = "REFUND_BUYER".equals(order.dispute().outcome()) ? "CANCELLED" : "COMPLETED";
        return order.dispute().outcome() == null ? wrong(step) : Optional.empty();
    }

    private boolean isBy(Step step, String role) {
        return step.actor().equals(role) && isHimself(step);
    }

    /** A party acts under his own name. */
    private boolean isHimself(Step step) {
        return switch (step.actor()) {
            case "BUYER" -> order.buyerId().equals(step.userId());
            case "SELLER" -> order.sellerId().equals(step.userId());
            default -> true;
        };
    }

    private Optional<String> tooEarly(Step step, Instant time) {
        return passed(time, step.at()) ? Optional.empty() : Optional.of(step.type() + " before " + time);
    }

    private static boolean passed(Instant time, Instant now) {
        return time != null && !now.isBefore(time);
    }

    private static String other(String party) {
        return "BUYER".equals(party) ? "SELLER" : "BUYER";
    }

    private Optional<String> wrong(Step step) {
        return Optional.of(step.type() + " by " + step.actor() + " at " + status);
    }

    /** @param to null when the order stays where it is */
    private record Rule(Set<String> from, Set<String> by, String to) {}
}
