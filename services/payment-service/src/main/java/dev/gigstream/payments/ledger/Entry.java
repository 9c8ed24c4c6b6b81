package dev.gigstream.payments.ledger;

import dev.gigstream.money.Money;

/** One line of a posting: by how much an account's balance changes. */
public record Entry(Account account, Money amount) {

    public Entry {
        if (amount.isZero()) {
            throw new IllegalArgumentException("an entry moves something");
        }
    }
}
