package dev.gigstream.users.rating;

/** A rating with the version of the record that told it. */
public record KeptRating(Rating rating, long version) {

    public static final KeptRating NONE = new KeptRating(Rating.NONE, 0);
}
