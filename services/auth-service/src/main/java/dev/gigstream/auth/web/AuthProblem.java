package dev.gigstream.auth.web;

import dev.gigstream.http.ProblemCode;

/** The problems only this service has. */
enum AuthProblem implements ProblemCode {
    EMAIL_TAKEN(409, "E-mail address taken"),
    WRONG_CREDENTIALS(401, "Wrong e-mail address or password"),
    ACCOUNT_SUSPENDED(403, "Account suspended"),
    SESSION_OVER(401, "Session over"),
    SESSION_RENEWED_MEANWHILE(409, "Session renewed meanwhile"),
    OWN_ACCOUNT(409, "Own account");

    private final int status;
    private final String title;

    AuthProblem(int status, String title) {
        this.status = status;
        this.title = title;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String title() {
        return title;
    }
}
