package dev.gigstream.orders.order;

import dev.gigstream.orders.gig.OfferedGig;
import dev.gigstream.orders.gig.OfferedGigs;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A buyer orders a package of a gig as it is offered now. The key makes a repeated request one order: it is answered as
 * the first time, even when the gig is no longer on offer.
 */
public final class PlacingOrder {

    private final Orders orders;
    private final OfferedGigs gigs;
    private final OrderRules rules;
    private final int maxQuantity;
    private final Supplier<String> ids;
    private final Clock clock;

    public PlacingOrder(Orders orders, OfferedGigs gigs, OrderPolicy policy, Supplier<String> ids, Clock clock) {
        this.orders = orders;
        this.gigs = gigs;
        this.rules = new OrderRules(policy);
        this.maxQuantity = policy.maxQuantity();
        this.ids = ids;
        this.clock = clock;
    }

    /** Who orders what. */
    public record Command(PlacingKey key, String gigId, PackageTier tier, int quantity, String requirements) {}

    /** Changed by a new order, as before when the key made one already: then as it was placed. */
    public OrderDecision place(Command command) {
        return switch (offered(command)) {
            case Offered.Taken(OfferedGig gig, OfferedGig.Offer offer) -> placed(command, gig, offer);
            // Only who may not place it any more has to be asked whether he already has.
            case Offered.Refused(OrderRejection why) ->
                before(command.key()).orElseGet(() -> new OrderDecision.Refused(why));
        };
    }

    /** What the gig says to a request. */
    private sealed interface Offered {
        record Taken(OfferedGig gig, OfferedGig.Offer offer) implements Offered {}

        record Refused(OrderRejection why) implements Offered {}
    }

    private Offered offered(Command command) {
        if (command.quantity() < 1 || command.quantity() > maxQuantity) {
            return new Offered.Refused(OrderRejection.Invalid.of("quantity", "must be 1 to " + maxQuantity));
        }
        return gigs.find(command.gigId())
                .map(gig -> offered(gig, command))
                .orElseGet(() -> new Offered.Refused(new OrderRejection.UnknownGig()));
    }

    private static Offered offered(OfferedGig gig, Command command) {
        if (gig.sellerId().equals(command.key().buyerId())) {
            return new Offered.Refused(new OrderRejection.OwnGig());
        }
        return switch (gig.standing()) {
            case HIDDEN -> new Offered.Refused(new OrderRejection.UnknownGig());
            case RESTING -> new Offered.Refused(new OrderRejection.GigNotOnOffer());
            case ON_OFFER ->
                gig.offer(command.tier().name())
                        .<Offered>map(offer -> new Offered.Taken(gig, offer))
                        .orElseGet(() -> new Offered.Refused(
                                OrderRejection.Invalid.of("packageTier", "is not offered by this gig")));
        };
    }

    private OrderDecision placed(Command command, OfferedGig gig, OfferedGig.Offer offer) {
        OrderEvent placed = rules.place(placement(command, gig, offer), clock.instant());
        return orders.add(placed, command.key())
                ? new OrderDecision.Changed(placed)
                : before(command.key()).orElseThrow();
    }

    private Optional<OrderDecision> before(PlacingKey key) {
        return orders.placedWith(key)
                .map(before -> before.fingerprint().equals(key.fingerprint())
                        ? new OrderDecision.AsBefore(before.order().asPlaced())
                        : new OrderDecision.Refused(new OrderRejection.KeyReused()));
    }

    private Placement placement(Command command, OfferedGig gig, OfferedGig.Offer offer) {
        return new Placement(
                ids.get(),
                ids.get(),
                new Parties(command.key().buyerId(), gig.sellerId()),
                gig.gigId(),
                gig.version(),
                gig.title(),
                new OrderedPackage(
                        command.tier(),
                        offer.name(),
                        offer.description(),
                        offer.price(),
                        offer.deliveryDays(),
                        offer.revisions()),
                command.quantity(),
                command.requirements());
    }
}
