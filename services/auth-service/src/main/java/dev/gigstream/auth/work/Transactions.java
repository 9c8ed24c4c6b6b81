package dev.gigstream.auth.work;

import java.util.function.Supplier;

/** Makes what the work writes, state and events, one atomic step; an exception undoes all of it. */
@FunctionalInterface
public interface Transactions {

    <T> T within(Supplier<T> work);
}
