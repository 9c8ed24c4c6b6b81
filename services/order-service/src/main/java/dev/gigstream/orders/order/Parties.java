package dev.gigstream.orders.order;

import java.util.Optional;

/** Who buys from whom; never the same person. */
public record Parties(String buyerId, String sellerId) {

    public Parties {
        if (buyerId.equals(sellerId)) {
            throw new IllegalArgumentException("nobody buys from himself");
        }
    }

    public Optional<Party> partyOf(String userId) {
        if (buyerId.equals(userId)) {
            return Optional.of(Party.BUYER);
        }
        return sellerId.equals(userId) ? Optional.of(Party.SELLER) : Optional.empty();
    }

    public String userOf(Party party) {
        return party == Party.BUYER ? buyerId : sellerId;
    }
}
