package dev.gigstream.payments.notice.web;

import dev.gigstream.http.ProblemCode;

/** What can be wrong with a webhook. */
enum WebhookProblem implements ProblemCode {
    WEBHOOK_NOT_SIGNED;

    @Override
    public int status() {
        return 401;
    }

    @Override
    public String title() {
        return "Webhook not signed by the provider";
    }
}
