package dev.gigstream.auth.account;

/** Gives out ids that sort by time. */
@FunctionalInterface
public interface Ids {

    String next();
}
