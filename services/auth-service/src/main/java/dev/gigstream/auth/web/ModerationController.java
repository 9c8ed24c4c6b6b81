package dev.gigstream.auth.web;

import dev.gigstream.auth.account.Account;
import dev.gigstream.auth.account.AccountStatus;
import dev.gigstream.auth.account.Accounts;
import dev.gigstream.auth.account.ChangingStanding;
import dev.gigstream.auth.account.GrantingRoles;
import dev.gigstream.auth.account.Role;
import dev.gigstream.http.Cursors;
import dev.gigstream.http.PageRequest;
import dev.gigstream.http.Slice;
import dev.gigstream.service.Caller;
import dev.gigstream.service.RequiresRole;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What administrators do with accounts. */
@RestController
@RequestMapping("/api/v1/admin/users")
@RequiresRole("ADMIN")
class ModerationController {

    private final Accounts accounts;
    private final ChangingStanding standing;
    private final GrantingRoles grantingRoles;
    private final Cursors cursors;

    ModerationController(Accounts accounts, ChangingStanding standing, GrantingRoles grantingRoles, Cursors cursors) {
        this.accounts = accounts;
        this.standing = standing;
        this.grantingRoles = grantingRoles;
        this.cursors = cursors;
    }

    @GetMapping
    Slice<ModeratedUser> find(@RequestParam(defaultValue = "") @Size(max = 100) String query, PageRequest page) {
        String after =
                page.cursor() == null ? "" : cursors.decode(page.cursor(), 1).getFirst();
        List<Account> found = accounts.search(query.strip(), after, page.limit() + 1);
        return Slice.cut(found, page.limit(), account -> cursors.encode(account.id()))
                .map(ModeratedUser::of);
    }

    @PostMapping("/{userId}/suspend")
    ModeratedUser suspend(@PathVariable String userId, Caller caller) {
        return ModeratedUser.of(standing.suspend(userId, caller.userId()).orThrow(Problems::of));
    }

    @PostMapping("/{userId}/reinstate")
    ModeratedUser reinstate(@PathVariable String userId, Caller caller) {
        return ModeratedUser.of(standing.reinstate(userId, caller.userId()).orThrow(Problems::of));
    }

    @PostMapping("/{userId}/grant-admin")
    ModeratedUser grantAdmin(@PathVariable String userId, Caller caller) {
        var command = new GrantingRoles.Command(userId, Role.ADMIN, caller.userId());
        return ModeratedUser.of(grantingRoles.handle(command).orThrow(Problems::of));
    }

    record ModeratedUser(
            String userId,
            String email,
            String displayName,
            List<Role> roles,
            boolean emailVerified,
            AccountStatus status,
            Instant createdAt) {

        static ModeratedUser of(Account account) {
            UserBody user = UserBody.of(account);
            return new ModeratedUser(
                    user.userId(),
                    user.email(),
                    user.displayName(),
                    user.roles(),
                    user.emailVerified(),
                    account.status(),
                    account.createdAt());
        }
    }
}
