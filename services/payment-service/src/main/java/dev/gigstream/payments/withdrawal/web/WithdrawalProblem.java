package dev.gigstream.payments.withdrawal.web;

import dev.gigstream.http.ProblemCode;

/** Why no money goes out. */
enum WithdrawalProblem implements ProblemCode {
    INSUFFICIENT_BALANCE("Not that much available"),
    PAYOUT_ACCOUNT_MISSING("No account to pay to");

    private final String title;

    WithdrawalProblem(String title) {
        this.title = title;
    }

    @Override
    public int status() {
        return 409;
    }

    @Override
    public String title() {
        return title;
    }
}
