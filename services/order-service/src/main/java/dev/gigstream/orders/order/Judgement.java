package dev.gigstream.orders.order;

import dev.gigstream.money.Money;
import java.util.Optional;

/** How a moderator wants a dispute to end; a split names what goes back to the buyer. */
public record Judgement(
        String disputeId, String moderatorId, Dispute.Outcome outcome, Optional<Money> buyerShare, String note) {}
