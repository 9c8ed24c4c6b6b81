package dev.gigstream.notifications.mail.streams;

import dev.gigstream.events.accounts.AccountEvent;
import dev.gigstream.events.accounts.AccountStatus;

/**
 * Where mail for an account goes.
 *
 * @param email null when mail may not go there: not proven, suspended or erased
 */
record Address(long version, String email, String name) {

    static Address of(AccountEvent account) {
        if (account == null) {
            return new Address(Long.MAX_VALUE, null, null);
        }
        boolean mayGo = account.getEmailVerified() && account.getStatus() == AccountStatus.ACTIVE;
        return new Address(account.getAggregateVersion(), mayGo ? account.getEmail() : null, account.getDisplayName());
    }

    Address orNewer(Address known) {
        return known == null || version > known.version ? this : known;
    }

    /** Without the address, so that it shows up in no log. */
    @Override
    public String toString() {
        return "Address[" + version + "]";
    }
}
