package dev.gigstream.auth.web;

import dev.gigstream.auth.secret.Secret;
import dev.gigstream.auth.session.LoggingIn;
import dev.gigstream.auth.session.LoggingOut;
import dev.gigstream.auth.session.OpenSession;
import dev.gigstream.auth.session.RenewingSession;
import dev.gigstream.http.Problem;
import dev.gigstream.http.StandardProblem;
import dev.gigstream.service.Caller;
import dev.gigstream.service.PublicEndpoint;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * Sessions. The answers here are for the gateway, which signs the access token and keeps the refresh token in a cookie;
 * it hands the refresh token over in a header that it removes from what clients send.
 */
@RestController
@RequestMapping("/api/v1/auth")
@PublicEndpoint
class SessionController {

    private static final String REFRESH_TOKEN = "X-Refresh-Token";

    private final LoggingIn loggingIn;
    private final RenewingSession renewing;
    private final LoggingOut loggingOut;
    private final Clock clock;

    SessionController(LoggingIn loggingIn, RenewingSession renewing, LoggingOut loggingOut, Clock clock) {
        this.loggingIn = loggingIn;
        this.renewing = renewing;
        this.loggingOut = loggingOut;
        this.clock = clock;
    }

    @PostMapping("/login")
    SessionAnswer logIn(@Valid @RequestBody LoginRequest body, HttpServletRequest request) {
        var command = new LoggingIn.Command(body.email(), body.password(), ClientAddress.of(request));
        return SessionAnswer.of(loggingIn.handle(command).orThrow(Problems::of));
    }

    @PostMapping("/refresh")
    SessionAnswer refresh(@RequestHeader(name = REFRESH_TOKEN, required = false) String token) {
        Instant cameInAt = clock.instant();
        if (token == null || token.isBlank()) {
            throw Problems.sessionOver();
        }
        return SessionAnswer.of(renewing.handle(new Secret(token), cameInAt).orThrow(Problems::of));
    }

    @PostMapping("/logout")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void logOut(@RequestHeader(name = REFRESH_TOKEN, required = false) String token, Optional<Caller> caller) {
        if (token == null && caller.isEmpty()) {
            throw Problem.of(StandardProblem.UNAUTHENTICATED, "There is no session to end.");
        }
        if (token != null) {
            loggingOut.handle(new Secret(token));
        }
        caller.ifPresent(known -> loggingOut.handle(known.sessionId(), known.userId()));
    }

    record LoginRequest(
            @NotBlank @Size(max = 1000) String email,
            @NotEmpty @Size(max = 1000) String password) {

        @Override
        public String toString() {
            return "LoginRequest";
        }
    }

    record SessionAnswer(SessionBody session, UserBody user) {

        static SessionAnswer of(OpenSession open) {
            SessionBody session = new SessionBody(
                    open.sessionId(),
                    open.refreshToken().text(),
                    open.refreshLife().toSeconds());
            return new SessionAnswer(session, UserBody.of(open.account()));
        }
    }

    record SessionBody(String sessionId, String refreshToken, long refreshExpiresIn) {

        @Override
        public String toString() {
            return "SessionBody[" + sessionId + "]";
        }
    }
}
