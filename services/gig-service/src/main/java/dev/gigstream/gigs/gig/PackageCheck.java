package dev.gigstream.gigs.gig;

import dev.gigstream.gigs.gig.GigProposal.ProposedPackage;
import dev.gigstream.gigs.gig.GigProposal.ProposedPrice;
import dev.gigstream.money.Money;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Checks the packages of a proposal: each tier once, one currency for all, every number within its range. */
final class PackageCheck {

    private final GigPolicy policy;
    private final List<Violation> violations;
    private final TextCheck text;
    private final Set<PackageTier> tiers = EnumSet.noneOf(PackageTier.class);
    private String currency;

    PackageCheck(GigPolicy policy, List<Violation> violations) {
        this.policy = policy;
        this.violations = violations;
        this.text = new TextCheck(violations);
    }

    List<GigPackage> take(List<ProposedPackage> proposed) {
        List<GigPackage> taken = new ArrayList<>();
        if (proposed.size() > PackageTier.values().length) {
            violations.add(new Violation("packages", "at most " + PackageTier.values().length));
            return taken;
        }
        for (int i = 0; i < proposed.size(); i++) {
            take("packages[" + i + "]", proposed.get(i)).ifPresent(taken::add);
        }
        return taken;
    }

    /** Nothing when a part is unusable; the violations then say which. */
    private Optional<GigPackage> take(String field, ProposedPackage proposed) {
        if (proposed == null) {
            violations.add(new Violation(field, "must be a package"));
            return Optional.empty();
        }
        int before = violations.size();
        takeTier(field + ".tier", proposed.tier());
        String name = text.line(field + ".name", proposed.name(), policy.packageName());
        String description = text.text(field + ".description", proposed.description(), policy.packageDescription());
        takeNumber(field + ".deliveryDays", proposed.deliveryDays(), policy.deliveryDays());
        takeNumber(field + ".revisions", proposed.revisions(), policy.revisions());
        takePrice(field + ".price", proposed.price());
        return violations.size() > before ? Optional.empty() : Optional.of(accepted(proposed, name, description));
    }

    private static GigPackage accepted(ProposedPackage proposed, String name, String description) {
        Money price = new Money(proposed.price().amountMinor(), proposed.price().currency());
        return new GigPackage(proposed.tier(), name, description, price, proposed.deliveryDays(), proposed.revisions());
    }

    private void takeTier(String field, PackageTier tier) {
        if (tier == null) {
            violations.add(new Violation(field, "must be BASIC, STANDARD or PREMIUM"));
        } else if (!tiers.add(tier)) {
            violations.add(new Violation(field, tier + " is there twice"));
        }
    }

    private void takeNumber(String field, Integer number, Range range) {
        if (number == null || !range.holds(number)) {
            violations.add(new Violation(field, "must be " + range));
        }
    }

    private void takePrice(String field, ProposedPrice price) {
        if (price == null) {
            violations.add(new Violation(field, "must be {amountMinor, currency}"));
            return;
        }
        Range range = price.currency() == null ? null : policy.prices().get(price.currency());
        if (range == null) {
            violations.add(new Violation(field + ".currency", "must be one of " + acceptedCurrencies()));
            return;
        }
        takeCurrency(field + ".currency", price.currency());
        if (price.amountMinor() == null || !range.holds(price.amountMinor())) {
            violations.add(new Violation(field + ".amountMinor", "must be " + range + " in " + price.currency()));
        }
    }

    private void takeCurrency(String field, String code) {
        if (currency == null) {
            currency = code;
        } else if (!currency.equals(code)) {
            violations.add(new Violation(field, "all packages of a gig have one currency"));
        }
    }

    private String acceptedCurrencies() {
        return String.join(", ", policy.prices().keySet().stream().sorted().toList());
    }
}
