package dev.gigstream.payments.withdrawal;

import dev.gigstream.money.Money;

/** Why a withdrawal does not begin. */
public sealed interface WithdrawalRejection {

    record NothingToTake() implements WithdrawalRejection {}

    record NotThatMuch(Money available) implements WithdrawalRejection {}

    record NoPayoutAccount() implements WithdrawalRejection {}
}
