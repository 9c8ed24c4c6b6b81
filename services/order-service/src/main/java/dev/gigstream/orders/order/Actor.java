package dev.gigstream.orders.order;

import java.util.Optional;

/** Who did a step; the clock and other services act as the system. */
public record Actor(Role role, Optional<String> userId) {

    public static final Actor SYSTEM = new Actor(Role.SYSTEM, Optional.empty());

    /** In which part someone acts. */
    public enum Role {
        BUYER,
        SELLER,
        MODERATOR,
        SYSTEM
    }

    static Actor of(Order order, Party party) {
        Role role = party == Party.BUYER ? Role.BUYER : Role.SELLER;
        return new Actor(role, Optional.of(order.parties().userOf(party)));
    }

    static Actor moderator(String userId) {
        return new Actor(Role.MODERATOR, Optional.of(userId));
    }
}
