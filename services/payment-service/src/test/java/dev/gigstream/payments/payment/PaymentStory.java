package dev.gigstream.payments.payment;

import dev.gigstream.money.Money;
import dev.gigstream.payments.ledger.Account;
import dev.gigstream.payments.ledger.Posting;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** One payment that things happen to, with all that was told, moved and wanted. */
final class PaymentStory {

    static final Instant NOW = Instant.parse("2026-01-01T12:00:00Z");
    static final Duration CLEARING = Duration.ofDays(14);
    static final Terms TERMS = new Terms("order-1", "buyer", "seller", inr(105_500));

    private final List<PaymentChange> changes = new ArrayList<>();
    private final List<Posting> postings = new ArrayList<>();
    private final List<Intent> intents = new ArrayList<>();
    private final Set<String> facts = new HashSet<>();
    private Payment payment;
    private Decision last;

    static PaymentStory placed() {
        return new PaymentStory().then(Payment.placed(TERMS, NOW));
    }

    static PaymentStory payable() {
        PaymentStory story = placed();
        return story.then(story.payment.providerOrderCreated("order_P1", NOW));
    }

    static PaymentStory held() {
        PaymentStory story = payable();
        return story.then(story.payment.captured(capture("pay_1", 105_500), NOW));
    }

    static Money inr(long minor) {
        return new Money(minor, "INR");
    }

    static Capture capture(String paymentId, long minor) {
        return new Capture("order_P1", paymentId, inr(minor), NOW);
    }

    PaymentStory then(Decision decision) {
        last = decision;
        if (decision instanceof Decision.Step step) {
            payment = step.payment();
            changes.addAll(step.changes());
            intents.addAll(step.intents());
            step.posting().ifPresent(this::post);
        }
        return this;
    }

    private void post(Posting posting) {
        if (!facts.add(posting.fact())) {
            throw new IllegalStateException(posting.fact() + " is posted twice");
        }
        postings.add(posting);
    }

    Payment payment() {
        return payment;
    }

    Decision last() {
        return last;
    }

    List<PaymentChangeKind> told() {
        return changes.stream().map(PaymentChange::kind).toList();
    }

    List<Long> versions() {
        return changes.stream().map(change -> change.payment().version()).toList();
    }

    List<Posting> postings() {
        return postings;
    }

    List<Intent> intents() {
        return intents;
    }

    long balance(Account account) {
        return postings.stream()
                .mapToLong(posting -> posting.change(account, "INR").amountMinor())
                .sum();
    }
}
