package dev.gigstream.payments.erasure;

/**
 * What leads from a user's id to a person: where he is paid, and what he asked for under keys of his own. The ledger and the
 * payments name nothing but the id, and stay as they are.
 */
public interface PersonalTraces {

    /** Doing so again changes nothing. Where a withdrawal goes that is under way is needed until it ends. */
    void erase(String userId);
}
