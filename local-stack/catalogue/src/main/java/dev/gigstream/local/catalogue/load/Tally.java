package dev.gigstream.local.catalogue.load;

/** What was loaded; {@code present} gigs were there already and stayed as they were. */
public record Tally(int people, int gigs, int present, int reviews) {

    static final Tally NOTHING = new Tally(0, 0, 0, 0);

    Tally plus(Tally other) {
        return new Tally(people + other.people, gigs + other.gigs, present + other.present, reviews + other.reviews);
    }
}
