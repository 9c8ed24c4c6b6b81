package dev.gigstream.model.check;

import dev.gigstream.model.provider.ProviderBooks;
import dev.gigstream.model.world.Tally;
import dev.gigstream.model.world.Violation;
import dev.gigstream.money.Money;
import dev.gigstream.payments.ledger.AccountKind;
import dev.gigstream.payments.ledger.Entry;
import dev.gigstream.payments.ledger.Posting;
import dev.gigstream.payments.provider.ProviderPayment;
import dev.gigstream.payments.provider.ProviderRefund;
import dev.gigstream.payments.provider.ProviderTransfer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** M1 to M7 and M9 of each posting, against what is true at the provider and what the orders froze. */
public final class LedgerChecks {
    private final Map<String, Long> balances = new HashMap<>();
    private final Map<String, MoneyOfOrder> orders = new HashMap<>();
    private final Set<String> facts = new HashSet<>();
    private final ProviderBooks provider;
    private final Tally tally;
    private int seen;

    public LedgerChecks(ProviderBooks provider, Tally tally) {
        this.provider = provider;
        this.tally = tally;
    }

    /** An order froze its price. */
    public void frozen(String orderId, Money price) {
        orders.computeIfAbsent(orderId, _ -> new MoneyOfOrder().frozenAt(price.amountMinor(), price.currency()));
    }

    public void check(List<Posting> journal) {
        for (; seen < journal.size(); seen++) {
            check(journal.get(seen));
        }
    }

    MoneyOfOrder of(String orderId) {
        return orders.get(orderId);
    }

    boolean isPosted(String fact) {
        return facts.contains(fact);
    }

    long balance(AccountKind kind, String currency) {
        return balances.getOrDefault(kind + currency, 0L);
    }

    private void check(Posting posting) {
        tally.add(posting.kind());
        requireBalance(posting.entries());
        posting.entries().forEach(this::move);
        switch (posting.kind()) {
            case HOLD -> hold(posting);
            case REFUND_DUE -> credit(posting);
            case SETTLEMENT -> settle(posting);
            case REFUND -> debit(posting);
            case CLEARING -> clear(posting);
            case WITHDRAWAL -> once("withdrawal", posting.reference().withdrawalId());
            case PAYOUT -> payOut(posting);
            case PAYOUT_RETURNED -> returned(posting);
            case CHARGEBACK, RULING -> throw new Violation("M6", "nobody here charges back: " + posting);
        }
    }

    public static void requireBalance(List<Entry> entries) {
        Map<String, Long> sums = new HashMap<>();
        entries.forEach(
                entry -> sums.merge(entry.amount().currency(), entry.amount().amountMinor(), Math::addExact));
        boolean balanced = sums.values().stream().allMatch(sum -> sum == 0);
        Violation.unless(entries.size() > 1 && balanced, "M1", "%s is off by %s", entries, sums);
    }

    /** No account but the provider's may fall below zero: nobody gives what he has not got. */
    private void move(Entry entry) {
        AccountKind kind = entry.account().kind();
        String currency = entry.amount().currency();
        long change = entry.amount().amountMinor();
        balances.merge(kind + currency, change, Math::addExact);
        long balance = balances.merge(entry.account() + " " + currency, change, Math::addExact);
        Violation.unless(
                balance >= 0 || kind == AccountKind.PROVIDER_CLEARING, "M3", "%s is %s", entry.account(), balance);
    }

    private void hold(Posting posting) {
        credit(posting);
        MoneyOfOrder order = order(posting);
        order.holds++;
        order.held = amount(posting, AccountKind.ESCROW);
        order.inEscrow += order.held;
        Violation.unless(order.holds == 1, "M6", "held twice: %s", posting);
        Violation.unless(
                order.held == order.total && currency(posting).equals(order.currency),
                "M9",
                "the order froze %s %s: %s",
                order.total,
                order.currency,
                posting);
    }

    private void credit(Posting posting) {
        String paymentId = posting.reference().paymentId();
        once("payment", paymentId);
        ProviderPayment payment = provider.payment(paymentId)
                .filter(ProviderPayment::wasCaptured)
                .orElseThrow(() -> new Violation("M7", "the provider captured no such payment: " + posting));
        boolean itsOrder = provider.order(payment.orderId())
                .filter(order -> order.receipt().equals(posting.reference().orderId()))
                .isPresent();
        Violation.unless(itsOrder, "M7", "%s is of another order: %s", payment, posting);
        requireClearing(posting, "M9", payment.amount().negated());
    }

    private void settle(Posting posting) {
        MoneyOfOrder order = order(posting);
        order.settlements++;
        order.toBuyer = amount(posting, AccountKind.BUYER_REFUND_DUE);
        order.toSeller = amount(posting, AccountKind.SELLER_PENDING);
        order.fees = amount(posting, AccountKind.PLATFORM_FEE);
        order.inEscrow += amount(posting, AccountKind.ESCROW);
        Violation.unless(order.settlements == 1, "M6", "settled twice: %s", posting);
        Violation.unless(order.inEscrow == 0, "M5", "%s of %s stay: %s", order.inEscrow, order.held, posting);
    }

    private void debit(Posting posting) {
        once("refund", posting.reference().refundId());
        ProviderRefund refund = provider.refund(posting.reference().refundId())
                .filter(made -> made.status() == ProviderRefund.Status.PROCESSED)
                .orElseThrow(() -> new Violation("M7", "the provider made no such refund: " + posting));
        requireClearing(posting, "M7", refund.amount());
    }

    private void clear(Posting posting) {
        MoneyOfOrder order = order(posting);
        order.clearings++;
        boolean whole = amount(posting, AccountKind.SELLER_AVAILABLE) == order.toSeller;
        Violation.unless(order.clearings == 1 && whole, "M6", "%s of %s: %s", order.clearings, order.toSeller, posting);
    }

    private void payOut(Posting posting) {
        once("payout", posting.reference().withdrawalId());
        ProviderTransfer transfer = provider.transferOf(posting.reference().withdrawalId())
                .filter(made -> made.status() == ProviderTransfer.Status.PROCESSED)
                .orElseThrow(() -> new Violation("M7", "the provider made no such transfer: " + posting));
        requireClearing(posting, "M7", transfer.amount());
    }

    private void returned(Posting posting) {
        once("payout", posting.reference().withdrawalId());
        boolean nothingWent = provider.transferOf(posting.reference().withdrawalId())
                .filter(made -> made.status() != ProviderTransfer.Status.FAILED)
                .isEmpty();
        Violation.unless(nothingWent, "M7", "the provider pays, and the money is given back: %s", posting);
    }

    private void once(String thing, String id) {
        Violation.unless(facts.add(thing + " " + id), "M7", "%s %s is posted twice", thing, id);
    }

    private static void requireClearing(Posting posting, String invariant, Money expected) {
        boolean same = amount(posting, AccountKind.PROVIDER_CLEARING) == expected.amountMinor()
                && currency(posting).equals(expected.currency());
        Violation.unless(same, invariant, "at the provider it is %s: %s", expected, posting);
    }

    private MoneyOfOrder order(Posting posting) {
        return orders.get(posting.reference().orderId());
    }

    private static long amount(Posting posting, AccountKind kind) {
        return posting.entries().stream()
                .filter(entry -> entry.account().kind() == kind)
                .mapToLong(entry -> entry.amount().amountMinor())
                .sum();
    }

    private static String currency(Posting posting) {
        return posting.entries().getFirst().amount().currency();
    }
}
