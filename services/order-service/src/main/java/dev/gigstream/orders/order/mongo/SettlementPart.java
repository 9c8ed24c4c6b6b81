package dev.gigstream.orders.order.mongo;

import dev.gigstream.orders.order.Settlement;

/** Where the money of an ended order goes, in its document. */
record SettlementPart(Settlement.Kind kind, Amount toBuyer, Amount toSeller, Amount platformFee) {

    static SettlementPart of(Settlement settlement) {
        return new SettlementPart(
                settlement.kind(),
                Amount.of(settlement.toBuyer()),
                Amount.of(settlement.toSeller()),
                Amount.of(settlement.platformFee()));
    }

    Settlement settlement() {
        return new Settlement(kind, toBuyer.money(), toSeller.money(), platformFee.money());
    }
}
