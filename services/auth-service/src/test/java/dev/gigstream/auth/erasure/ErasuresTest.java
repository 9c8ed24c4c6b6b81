package dev.gigstream.auth.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gigstream.auth.account.Account;
import dev.gigstream.auth.account.EmailAddress;
import dev.gigstream.auth.account.ImportingAccounts.Entry;
import dev.gigstream.auth.account.Role;
import dev.gigstream.auth.fakes.World;
import dev.gigstream.auth.mail.MailKind;
import dev.gigstream.auth.session.OpenSession;
import dev.gigstream.auth.work.Rejection;
import dev.gigstream.auth.work.Result;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ErasuresTest {

    private final World world = new World();
    private final Account asha = world.signedUp("asha@example.com");

    @Test
    void leavesNothingAndEndsEverySession() {
        world.sending.sendDue();
        OpenSession here = world.loggedIn(asha);
        OpenSession there = world.loggedIn(asha);
        world.mails.place(MailKind.PASSWORD_RESET, asha.email());

        World.valueOf(erase(World.PASSWORD));

        assertThat(world.accounts.find(asha.id())).isEmpty();
        assertThat(world.mails.waiting()).isZero();
        assertThat(world.sessionEvents)
                .containsExactlyInAnyOrder(
                        here.sessionId() + " v1 ended: ACCOUNT_ERASED",
                        there.sessionId() + " v1 ended: ACCOUNT_ERASED");
        assertThat(World.reasonOf(world.renew(here.refreshToken()))).isEqualTo(new Rejection.UnknownSession());
        assertThat(World.reasonOf(world.logIn("asha@example.com", World.PASSWORD, World.HOME)))
                .isEqualTo(new Rejection.WrongCredentials());
        assertThat(World.reasonOf(world.verifyingEmail.handle(world.codeMailedTo("asha@example.com"))))
                .isEqualTo(new Rejection.InvalidCode());
    }

    @Test
    void givesTheAddressFreeAtOnceAndTheIdNever() {
        World.valueOf(erase(World.PASSWORD));

        assertThat(world.signedUp("asha@example.com").id()).isNotEqualTo(asha.id());
        EmailAddress another = new EmailAddress("another@example.com");
        var imported =
                world.importing.handle(List.of(new Entry(asha.id(), another, "Asha", Set.of(Role.SELLER), null, true)));
        assertThat(imported.created()).isZero();
    }

    @Test
    void tellsTheOthersOnceNoRequestCanBeUnderWay() {
        World.valueOf(erase(World.PASSWORD));

        world.clock.advance(Duration.ofSeconds(29));
        assertThat(world.telling.tellDue()).isZero();
        world.clock.advance(Duration.ofSeconds(1));
        assertThat(world.telling.tellDue()).isEqualTo(1);
        assertThat(world.telling.tellDue()).isZero();

        assertThat(world.accountEvents).containsExactly("SIGNED_UP v1", "erased " + asha.id());
    }

    @Test
    void erasesNothingWithoutThePassword() {
        OpenSession session = world.loggedIn(asha);

        assertThat(World.reasonOf(erase("a guess"))).isEqualTo(new Rejection.WrongPassword());

        assertThat(world.accounts.find(asha.id())).contains(asha);
        assertThat(world.sessionEvents).isEmpty();
        assertThat(World.valueOf(world.renew(session.refreshToken()))).isNotNull();
    }

    @Test
    void slowsGuessesDownToo() {
        for (int i = 0; i < 10; i++) {
            erase("guess " + i);
        }

        assertThat(World.reasonOf(erase(World.PASSWORD))).isInstanceOf(Rejection.TooManyAttempts.class);
    }

    @Test
    void answersThatThereIsNoneTheSecondTime() {
        World.valueOf(erase(World.PASSWORD));

        assertThat(World.reasonOf(erase(World.PASSWORD))).isEqualTo(new Rejection.UnknownAccount());
    }

    private Result<Void> erase(String password) {
        return world.erasing.handle(new ErasingAccount.Command(asha.id(), password, World.HOME));
    }
}
