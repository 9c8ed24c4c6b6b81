package dev.gigstream.orders.order.mongo;

import dev.gigstream.orders.order.OrderPrice;
import dev.gigstream.orders.order.OrderedPackage;
import dev.gigstream.orders.order.PackageTier;
import dev.gigstream.orders.order.Terms;

/** What was frozen when the order was placed. */
record TermsPart(
        String gigId,
        long gigVersion,
        String gigTitle,
        PackageTier tier,
        String name,
        String description,
        Amount unitPrice,
        int deliveryDays,
        int revisions,
        int quantity,
        String requirements,
        Amount price,
        Amount buyerFee,
        Amount commission) {

    static TermsPart of(Terms terms) {
        OrderedPackage ordered = terms.ordered();
        return new TermsPart(
                terms.gigId(),
                terms.gigVersion(),
                terms.gigTitle(),
                ordered.tier(),
                ordered.name(),
                ordered.description(),
                Amount.of(ordered.unitPrice()),
                ordered.deliveryDays(),
                ordered.revisions(),
                terms.quantity(),
                terms.requirements(),
                Amount.of(terms.price().price()),
                Amount.of(terms.price().buyerFee()),
                Amount.of(terms.price().commission()));
    }

    Terms terms() {
        return new Terms(
                gigId,
                gigVersion,
                gigTitle,
                new OrderedPackage(tier, name, description, unitPrice.money(), deliveryDays, revisions),
                quantity,
                requirements,
                new OrderPrice(price.money(), buyerFee.money(), commission.money()));
    }
}
