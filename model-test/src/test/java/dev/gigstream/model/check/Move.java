package dev.gigstream.model.check;

import static dev.gigstream.orders.order.OrderStatus.ACTIVE;
import static dev.gigstream.orders.order.OrderStatus.CANCELLATION_REQUESTED;
import static dev.gigstream.orders.order.OrderStatus.CANCELLED;
import static dev.gigstream.orders.order.OrderStatus.COMPLETED;
import static dev.gigstream.orders.order.OrderStatus.DELIVERED;
import static dev.gigstream.orders.order.OrderStatus.DISPUTED;
import static dev.gigstream.orders.order.OrderStatus.EXPIRED;
import static dev.gigstream.orders.order.OrderStatus.IN_REVISION;
import static dev.gigstream.orders.order.OrderStatus.PENDING_PAYMENT;

import dev.gigstream.orders.order.Actor.Role;
import dev.gigstream.orders.order.OrderEvent.Kind;
import dev.gigstream.orders.order.OrderStatus;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** A step of an order, with where it leads and who may take it: the table of the domain rules, line by line. */
public record Move(OrderStatus from, Kind kind, OrderStatus to, Set<Role> by) {
    private static final Set<Role> CLOCK = EnumSet.of(Role.SYSTEM);
    private static final Set<Role> BUYER = EnumSet.of(Role.BUYER);
    private static final Set<Role> SELLER = EnumSet.of(Role.SELLER);
    private static final Set<Role> EITHER = EnumSet.of(Role.BUYER, Role.SELLER);
    private static final Set<Role> MODERATOR = EnumSet.of(Role.MODERATOR);

    public static final List<Move> ALL = Stream.concat(
                    Stream.of(
                            new Move(PENDING_PAYMENT, Kind.FUNDED, ACTIVE, CLOCK),
                            new Move(PENDING_PAYMENT, Kind.EXPIRED, EXPIRED, CLOCK),
                            new Move(PENDING_PAYMENT, Kind.CANCELLED, CANCELLED, BUYER),
                            new Move(ACTIVE, Kind.DELIVERED, DELIVERED, SELLER),
                            new Move(ACTIVE, Kind.CANCELLED, CANCELLED, BUYER),
                            new Move(ACTIVE, Kind.DUE_SOON, ACTIVE, CLOCK),
                            new Move(ACTIVE, Kind.BECAME_LATE, ACTIVE, CLOCK),
                            new Move(ACTIVE, Kind.BECAME_VERY_LATE, ACTIVE, CLOCK),
                            new Move(IN_REVISION, Kind.DELIVERED, DELIVERED, SELLER),
                            new Move(DELIVERED, Kind.REVISION_REQUESTED, IN_REVISION, BUYER),
                            new Move(DELIVERED, Kind.COMPLETED, COMPLETED, EnumSet.of(Role.BUYER, Role.SYSTEM)),
                            new Move(
                                    CANCELLATION_REQUESTED,
                                    Kind.CANCELLED,
                                    CANCELLED,
                                    EnumSet.complementOf(EnumSet.of(Role.MODERATOR))),
                            new Move(CANCELLATION_REQUESTED, Kind.DISPUTE_OPENED, DISPUTED, EITHER),
                            new Move(DISPUTED, Kind.DISPUTE_RESOLVED, COMPLETED, MODERATOR),
                            new Move(DISPUTED, Kind.DISPUTE_RESOLVED, CANCELLED, MODERATOR),
                            new Move(COMPLETED, Kind.REVIEW_WINDOW_CLOSING, COMPLETED, CLOCK),
                            new Move(CANCELLED, Kind.REVIEW_WINDOW_CLOSING, CANCELLED, CLOCK)),
                    Stream.of(ACTIVE, IN_REVISION, DELIVERED)
                            .flatMap(work -> Stream.of(
                                    new Move(work, Kind.CANCELLATION_REQUESTED, CANCELLATION_REQUESTED, EITHER),
                                    new Move(work, Kind.DISPUTE_OPENED, DISPUTED, EITHER),
                                    new Move(CANCELLATION_REQUESTED, Kind.CANCELLATION_DECLINED, work, EITHER),
                                    new Move(CANCELLATION_REQUESTED, Kind.CANCELLATION_WITHDRAWN, work, EITHER))))
            .toList();

    /** What a tally knows it by. */
    public String name() {
        return from + " " + kind + " " + to;
    }
}
