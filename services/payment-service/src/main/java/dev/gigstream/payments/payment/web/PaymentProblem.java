package dev.gigstream.payments.payment.web;

import dev.gigstream.http.ProblemCode;

/** What can be wrong with a confirmation. */
enum PaymentProblem implements ProblemCode {
    PAYMENT_NOT_CONFIRMED;

    @Override
    public int status() {
        return 422;
    }

    @Override
    public String title() {
        return "Payment not confirmed";
    }
}
