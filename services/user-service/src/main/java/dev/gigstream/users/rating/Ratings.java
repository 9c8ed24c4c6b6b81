package dev.gigstream.users.rating;

/** The ratings of users as the ratings topic last told them. */
public interface Ratings {

    Rating of(RatingSubject subject);
}
