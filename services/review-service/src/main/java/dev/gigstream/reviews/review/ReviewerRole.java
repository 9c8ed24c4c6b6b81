package dev.gigstream.reviews.review;

/** Side of the order an author stands on: a buyer rates the gig and its seller, a seller rates the buyer. */
public enum ReviewerRole {
    BUYER,
    SELLER
}
