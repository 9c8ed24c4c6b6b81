package dev.gigstream.model.order;

import dev.gigstream.model.world.Dice;
import dev.gigstream.money.Money;
import dev.gigstream.orders.gig.OfferedGig;
import dev.gigstream.orders.gig.OfferedGigs;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** What is on offer: odd prices in two currencies, of sellers who buy as well. */
final class Gigs implements OfferedGigs {
    private static final List<String> CURRENCIES = List.of("INR", "EUR");
    private static final int SELLERS = 6;

    private final List<OfferedGig> all;
    private final Dice dice;

    Gigs(Dice dice) {
        this.dice = dice;
        all = IntStream.range(0, 12).mapToObj(this::gig).toList();
    }

    OfferedGig any() {
        return dice.any(all);
    }

    private OfferedGig gig(int number) {
        Money price = new Money(1 + dice.below(number % 3 == 0 ? 30 : 2_000_000), CURRENCIES.get(number % 2));
        var offer = new OfferedGig.Offer("BASIC", "Basic", "A thing", price, 1 + number % 4, number % 3);
        return new OfferedGig(
                "g" + number, "u" + number % SELLERS, 1, OfferedGig.Standing.ON_OFFER, "A gig", List.of(offer));
    }

    @Override
    public Optional<OfferedGig> find(String gigId) {
        return all.stream().filter(gig -> gig.gigId().equals(gigId)).findFirst();
    }

    @Override
    public void keep(OfferedGig gig) {
        throw new UnsupportedOperationException("gigs stay as they are here");
    }

    @Override
    public Set<String> addNew(Collection<OfferedGig> gigs) {
        throw new UnsupportedOperationException("gigs stay as they are here");
    }

    @Override
    public void drop(String gigId) {
        throw new UnsupportedOperationException("gigs stay as they are here");
    }
}
