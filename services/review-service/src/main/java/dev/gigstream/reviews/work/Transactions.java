package dev.gigstream.reviews.work;

import java.util.function.Supplier;

/** Makes several steps one: all of them happen or none does. */
public interface Transactions {

    <T> T within(Supplier<T> work);
}
