package dev.gigstream.auth.web;

import dev.gigstream.auth.account.Account;
import dev.gigstream.auth.account.EmailAddress;
import dev.gigstream.auth.account.GrantingRoles;
import dev.gigstream.auth.account.Role;
import dev.gigstream.auth.account.SigningUp;
import dev.gigstream.auth.account.VerifyingEmail;
import dev.gigstream.auth.erasure.ErasingAccount;
import dev.gigstream.auth.secret.Secret;
import dev.gigstream.service.Caller;
import dev.gigstream.service.PublicEndpoint;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Accounts: opening one, proving its address, becoming a seller, erasing it. */
@RestController
@RequestMapping("/api/v1/auth")
class AccountController {

    private final SigningUp signingUp;
    private final VerifyingEmail verifyingEmail;
    private final GrantingRoles grantingRoles;
    private final ErasingAccount erasingAccount;

    AccountController(
            SigningUp signingUp,
            VerifyingEmail verifyingEmail,
            GrantingRoles grantingRoles,
            ErasingAccount erasingAccount) {
        this.signingUp = signingUp;
        this.verifyingEmail = verifyingEmail;
        this.grantingRoles = grantingRoles;
        this.erasingAccount = erasingAccount;
    }

    @PostMapping("/signup")
    @PublicEndpoint
    @ResponseStatus(HttpStatus.CREATED)
    UserBody signUp(@Valid @RequestBody SignUpRequest body) {
        return UserBody.of(signingUp.handle(body.command()).orThrow(Problems::of));
    }

    @PostMapping("/email/verify")
    @PublicEndpoint
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void verifyEmail(@Valid @RequestBody VerifyEmailRequest body) {
        verifyingEmail.handle(new Secret(body.token())).orThrow(Problems::of);
    }

    @PostMapping("/roles/seller")
    UserBody becomeSeller(Caller caller) {
        var command = new GrantingRoles.Command(caller.userId(), Role.SELLER, caller.userId());
        Account account = grantingRoles.handle(command).orThrow(Problems::of);
        return UserBody.of(account);
    }

    /** For good, and not by a token alone: whoever finds an open browser must not be able to. */
    @PostMapping("/account/erase")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void erase(@Valid @RequestBody EraseRequest body, Caller caller, HttpServletRequest request) {
        var command = new ErasingAccount.Command(caller.userId(), body.currentPassword(), ClientAddress.of(request));
        erasingAccount.handle(command).orThrow(Problems::of);
    }

    record EraseRequest(@NotEmpty @Size(max = 1000) String currentPassword) {

        @Override
        public String toString() {
            return "EraseRequest";
        }
    }

    /** What somebody can sign up as; administrators are made elsewhere. */
    enum SignUpRole {
        BUYER,
        SELLER
    }

    record SignUpRequest(
            @NotBlank @Address String email,
            @NotNull @NewPassword String password,

            @NotBlank @Size(max = 80) @Pattern(regexp = "\\P{Cntrl}*", message = "must not have control characters")
            String displayName,

            @NotNull SignUpRole role) {

        SigningUp.Command command() {
            EmailAddress address = EmailAddress.parse(email).orElseThrow();
            return new SigningUp.Command(address, password, displayName.strip(), Role.valueOf(role.name()));
        }

        @Override
        public String toString() {
            return "SignUpRequest";
        }
    }

    record VerifyEmailRequest(@NotBlank @Size(max = 200) String token) {

        @Override
        public String toString() {
            return "VerifyEmailRequest";
        }
    }
}
