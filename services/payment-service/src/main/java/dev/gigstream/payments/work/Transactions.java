package dev.gigstream.payments.work;

import java.util.function.Supplier;

/** Makes several steps one: all of them happen or none does. No call leaves the machine within. */
public interface Transactions {

    <T> T within(Supplier<T> work);
}
