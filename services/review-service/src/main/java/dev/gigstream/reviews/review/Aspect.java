package dev.gigstream.reviews.review;

/** What stars can be given for besides the whole. */
public enum Aspect {
    COMMUNICATION,
    QUALITY,
    PUNCTUALITY
}
