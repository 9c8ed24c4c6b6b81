package dev.gigstream.auth.web;

import dev.gigstream.auth.work.Rejection;
import dev.gigstream.http.Problem;
import dev.gigstream.http.StandardProblem;

/** The one place that says how a rejection looks to a client. */
final class Problems {

    private Problems() {}

    static Problem of(Rejection rejection) {
        return switch (rejection) {
            case Rejection.EmailTaken _ ->
                Problem.of(AuthProblem.EMAIL_TAKEN, "There is an account with this e-mail address.");
            case Rejection.WrongCredentials _ ->
                Problem.of(AuthProblem.WRONG_CREDENTIALS, "The e-mail address or the password is wrong.");
            case Rejection.TooManyAttempts(var wait) ->
                Problem.of(StandardProblem.TOO_MANY_REQUESTS, "Too many failed attempts; wait before the next one.")
                        .withRetryAfter(wait);
            case Rejection.AccountSuspended _ ->
                Problem.of(AuthProblem.ACCOUNT_SUSPENDED, "This account is suspended.");
            case Rejection.UnknownAccount _ -> Problem.of(StandardProblem.NOT_FOUND, "There is no such account.");
            case Rejection.InvalidCode _ -> Problem.invalid("token", "is not valid or no longer valid");
            case Rejection.WrongPassword _ -> Problem.invalid("currentPassword", "is wrong");
            case Rejection.UnknownSession _ -> sessionOver();
            case Rejection.RenewedMeanwhile _ ->
                Problem.of(
                        AuthProblem.SESSION_RENEWED_MEANWHILE,
                        "Another request renewed this session; use the token it was given.");
            case Rejection.OwnAccount _ -> Problem.of(AuthProblem.OWN_ACCOUNT, "Nobody does this to the own account.");
        };
    }

    static Problem sessionOver() {
        return Problem.of(AuthProblem.SESSION_OVER, "The session is over; log in again.");
    }
}
