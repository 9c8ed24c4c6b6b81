package dev.gigstream.auth.web;

import dev.gigstream.auth.account.EmailAddress;
import dev.gigstream.auth.mail.MailKind;
import dev.gigstream.auth.mail.MailOrders;
import dev.gigstream.auth.password.ChangingPassword;
import dev.gigstream.auth.password.ResettingPassword;
import dev.gigstream.auth.secret.Secret;
import dev.gigstream.service.Caller;
import dev.gigstream.service.PublicEndpoint;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Passwords forgotten, reset and changed. */
@RestController
@RequestMapping("/api/v1/auth/password")
class PasswordController {

    private final MailOrders mails;
    private final ResettingPassword resetting;
    private final ChangingPassword changing;

    PasswordController(MailOrders mails, ResettingPassword resetting, ChangingPassword changing) {
        this.mails = mails;
        this.resetting = resetting;
        this.changing = changing;
    }

    /** Orders the mail unseen: who has an account is found out when it is sent, so answer and time tell nothing. */
    @PostMapping("/forgot")
    @PublicEndpoint
    @ResponseStatus(HttpStatus.ACCEPTED)
    void forgot(@Valid @RequestBody ForgotRequest body) {
        EmailAddress.parse(body.email()).ifPresent(address -> mails.place(MailKind.PASSWORD_RESET, address));
    }

    @PostMapping("/reset")
    @PublicEndpoint
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void reset(@Valid @RequestBody ResetRequest body, HttpServletRequest request) {
        var command =
                new ResettingPassword.Command(new Secret(body.token()), body.newPassword(), ClientAddress.of(request));
        resetting.handle(command).orThrow(Problems::of);
    }

    @PostMapping("/change")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void change(@Valid @RequestBody ChangeRequest body, Caller caller, HttpServletRequest request) {
        var command = new ChangingPassword.Command(
                caller.userId(),
                caller.sessionId(),
                body.currentPassword(),
                body.newPassword(),
                ClientAddress.of(request));
        changing.handle(command).orThrow(Problems::of);
    }

    record ForgotRequest(@NotBlank @Size(max = 1000) String email) {}

    record ResetRequest(
            @NotBlank @Size(max = 200) String token,
            @NotNull @NewPassword String newPassword) {

        @Override
        public String toString() {
            return "ResetRequest";
        }
    }

    record ChangeRequest(
            @NotEmpty @Size(max = 1000) String currentPassword,
            @NotNull @NewPassword String newPassword) {

        @Override
        public String toString() {
            return "ChangeRequest";
        }
    }
}
