package dev.gigstream.auth.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.gigstream.auth.fakes.World;
import dev.gigstream.auth.secret.Secret;
import dev.gigstream.auth.work.Rejection;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class AccountsTest {

    private final World world = new World();

    @Test
    void opensAnAccountTellsItAndOrdersTheMail() {
        Account account = world.signedUp("asha@example.com");

        assertThat(account.roles()).containsExactly(Role.BUYER);
        assertThat(account.emailVerified()).isFalse();
        assertThat(world.accountEvents).containsExactly("SIGNED_UP v1");
        assertThat(world.mails.waiting()).isEqualTo(1);
    }

    @Test
    void hasOneAccountPerAddress() {
        world.signedUp("asha@example.com");
        var again = new SigningUp.Command(new EmailAddress("asha@example.com"), "another phrase", "B", Role.SELLER);

        var result = world.signingUp.handle(again);

        assertThat(World.reasonOf(result)).isEqualTo(new Rejection.EmailTaken());
        assertThat(world.accountEvents).hasSize(1);
    }

    @Test
    void neverMakesAnAdministratorBySigningUp() {
        EmailAddress email = new EmailAddress("asha@example.com");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SigningUp.Command(email, World.PASSWORD, "Asha", Role.ADMIN));
    }

    @Test
    void takesTheMailedCodeOnce() {
        world.signedUp("asha@example.com");
        world.sending.sendDue();
        Secret code = world.codeMailedTo("asha@example.com");

        Account verified = World.valueOf(world.verifyingEmail.handle(code));

        assertThat(verified.emailVerified()).isTrue();
        assertThat(World.reasonOf(world.verifyingEmail.handle(code))).isEqualTo(new Rejection.InvalidCode());
        assertThat(world.accountEvents).containsExactly("SIGNED_UP v1", "EMAIL_VERIFIED v2");
    }

    @Test
    void refusesACodeAfterHalfAnHour() {
        world.signedUp("asha@example.com");
        world.sending.sendDue();

        world.clock.advance(Duration.ofMinutes(30));

        assertThat(World.reasonOf(world.verifyingEmail.handle(world.codeMailedTo("asha@example.com"))))
                .isEqualTo(new Rejection.InvalidCode());
    }

    @Test
    void makesAConfiguredAdministratorOnlyWhenTheAddressIsProven() {
        Account boss = world.signedUp("boss@example.com");
        world.sending.sendDue();
        assertThat(boss.has(Role.ADMIN)).isFalse();

        Account verified = World.valueOf(world.verifyingEmail.handle(world.codeMailedTo("boss@example.com")));

        assertThat(verified.roles()).containsExactlyInAnyOrder(Role.BUYER, Role.ADMIN);
        assertThat(world.accountEvents).containsExactly("SIGNED_UP v1", "EMAIL_VERIFIED v2", "ROLE_GRANTED v3");
    }

    @Test
    void voidsAccessTokensOfTheOldRolesButKeepsTheSession() {
        Account account = world.signedUp("asha@example.com");
        var session = world.loggedIn(account);

        var command = new GrantingRoles.Command(account.id(), Role.SELLER, account.id());
        World.valueOf(world.grantingRoles.handle(command));

        assertThat(world.sessionEvents).containsExactly(session.sessionId() + " v1 revoked: ROLES_CHANGED");
        assertThat(World.valueOf(world.renew(session.refreshToken())).account().has(Role.SELLER))
                .isTrue();
    }

    @Test
    void changesNothingWhenTheRoleIsThereAlready() {
        Account account = world.signedUp("asha@example.com");

        World.valueOf(world.grantingRoles.handle(new GrantingRoles.Command(account.id(), Role.BUYER, null)));

        assertThat(world.accountEvents).containsExactly("SIGNED_UP v1");
    }

    @Test
    void endsEverySessionOfASuspendedAccount() {
        Account account = world.signedUp("asha@example.com");
        var session = world.loggedIn(account);

        World.valueOf(world.standing.suspend(account.id(), "moderator"));

        assertThat(World.reasonOf(world.renew(session.refreshToken()))).isEqualTo(new Rejection.UnknownSession());
        assertThat(World.reasonOf(world.logIn("asha@example.com", World.PASSWORD, World.HOME)))
                .isEqualTo(new Rejection.AccountSuspended());
        assertThat(world.sessionEvents).containsExactly(session.sessionId() + " v1 ended: SUSPENDED");

        World.valueOf(world.standing.reinstate(account.id(), "moderator"));
        assertThat(world.loggedIn(account)).isNotNull();
    }
}
