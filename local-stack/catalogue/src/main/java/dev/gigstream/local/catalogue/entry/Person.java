package dev.gigstream.local.catalogue.entry;

import java.util.List;
import java.util.Optional;

/** One person of the catalogue with everything that belongs to them. */
public record Person(Account account, Profile profile, List<RatedOffer> offers) {

    public Person {
        offers = List.copyOf(offers);
    }

    /** A gig and what reviews gave it. */
    public record RatedOffer(Offer offer, Optional<Stars> stars) {}

    /** All reviews of this person as a seller. */
    public Optional<Stars> stars() {
        return offers.stream().flatMap(rated -> rated.stars().stream()).reduce(Stars::plus);
    }

    /** The same person under the id that an account with this address already has. */
    public Person withId(String userId) {
        return account.userId().equals(userId)
                ? this
                : new Person(
                        account,
                        profile.of(userId),
                        offers.stream()
                                .map(rated -> new RatedOffer(rated.offer().of(userId), rated.stars()))
                                .toList());
    }
}
