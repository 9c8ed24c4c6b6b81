package dev.gigstream.payments.payment;

/** Keeps what is to be asked of the provider, in the transaction that decided it. */
public interface Intents {

    void add(Intent intent);
}
