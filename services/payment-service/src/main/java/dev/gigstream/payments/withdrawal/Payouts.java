package dev.gigstream.payments.withdrawal;

/** Keeps that a withdrawal is to be paid, in the transaction that took the money for it. */
public interface Payouts {

    void want(Withdrawal withdrawal);
}
