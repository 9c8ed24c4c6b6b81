package dev.gigstream.payments.withdrawal;

/** What a seller is answered who wants money. */
public sealed interface WithdrawalAnswer {

    record Begun(Withdrawal withdrawal) implements WithdrawalAnswer {}

    record Rejected(WithdrawalRejection rejection) implements WithdrawalAnswer {}
}
