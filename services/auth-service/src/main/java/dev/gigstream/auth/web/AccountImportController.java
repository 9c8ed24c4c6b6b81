package dev.gigstream.auth.web;

import dev.gigstream.auth.account.EmailAddress;
import dev.gigstream.auth.account.ImportingAccounts;
import dev.gigstream.auth.account.Role;
import dev.gigstream.http.Problem;
import dev.gigstream.service.PublicEndpoint;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/**
 * Opens accounts in bulk, for demonstrations and tests. Off by default; it stands under {@code /actuator}, which the
 * gateway never routes, because whoever reaches it makes administrators.
 */
@RestController
@ConditionalOnBooleanProperty("gigstream.import.enabled")
@PublicEndpoint
@Hidden
class AccountImportController {

    private static final int MAX_BATCH = 5000;

    private final ImportingAccounts importing;

    AccountImportController(ImportingAccounts importing) {
        this.importing = importing;
    }

    @PostMapping("/actuator/accounts-import")
    ImportAnswer importAccounts(@RequestBody List<@Valid ImportedAccount> accounts) {
        if (accounts.size() > MAX_BATCH) {
            throw Problem.invalid("", "at most " + MAX_BATCH + " accounts at once");
        }
        var outcome =
                importing.handle(accounts.stream().map(ImportedAccount::entry).toList());
        List<KnownAccount> known = outcome.accounts().stream()
                .map(account -> new KnownAccount(account.id(), account.email().value()))
                .toList();
        return new ImportAnswer(outcome.created(), known.size() - outcome.created(), known);
    }

    record ImportedAccount(
            @Pattern(regexp = "[A-Za-z0-9_-]{1,64}") String userId,
            @NotBlank @Address String email,
            @NotBlank @Size(max = 80) String displayName,
            @NotEmpty Set<@NotNull Role> roles,
            @Size(max = 128) String password,
            Boolean emailVerified) {

        ImportingAccounts.Entry entry() {
            EmailAddress address = EmailAddress.parse(email).orElseThrow();
            boolean verified = Boolean.TRUE.equals(emailVerified);
            return new ImportingAccounts.Entry(userId, address, displayName.strip(), roles, password, verified);
        }

        @Override
        public String toString() {
            return "ImportedAccount[" + email + "]";
        }
    }

    record KnownAccount(String userId, String email) {}

    record ImportAnswer(int created, int present, List<KnownAccount> accounts) {}
}
