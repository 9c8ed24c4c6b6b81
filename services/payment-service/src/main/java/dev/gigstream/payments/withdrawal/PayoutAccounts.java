package dev.gigstream.payments.withdrawal;

import java.util.Optional;

/** Where sellers are paid. */
public interface PayoutAccounts {

    /** The seller's account at the provider; empty until the provider has taken him on. */
    Optional<String> of(String userId);
}
