package dev.gigstream.auth.password;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gigstream.auth.account.Account;
import dev.gigstream.auth.account.EmailAddress;
import dev.gigstream.auth.fakes.World;
import dev.gigstream.auth.mail.MailKind;
import dev.gigstream.auth.secret.Secret;
import dev.gigstream.auth.session.OpenSession;
import dev.gigstream.auth.work.Rejection;
import dev.gigstream.auth.work.Result;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordsTest {

    private static final String NEW = "an even longer phrase";

    private final PasswordPolicy policy = PasswordPolicy.withCommonList();
    private final World world = new World();
    private final Account asha = world.signedUp("asha@example.com");

    @ParameterizedTest
    @ValueSource(strings = {"", "short7!", "Password1", "12345678", "QWERTYUIOP", "ｐａｓｓｗｏｒｄ", "iloveyou", "aaaaaaaa"})
    void refusesShortAndCommonOnes(String password) {
        assertThat(policy.objection(password)).isPresent();
    }

    @Test
    void refusesOneThatIsTooLong() {
        assertThat(policy.objection("é".repeat(128))).isEmpty();
        assertThat(policy.objection("é".repeat(129))).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"पासवर्ड कोई भी", "🙂🙃🙂🙃🙂🙃🙂🙃", "      tabs\tand spaces", "correct-horse-staple"})
    void takesAnyScript(String password) {
        assertThat(policy.objection(password)).isEmpty();
    }

    @Test
    void changesThePasswordAndEndsTheOtherSessions() {
        OpenSession here = world.loggedIn(asha);
        OpenSession there = world.loggedIn(asha);

        World.valueOf(change(here, World.PASSWORD));

        assertThat(world.sessionEvents)
                .containsExactlyInAnyOrder(
                        here.sessionId() + " v1 revoked: PASSWORD_CHANGED",
                        there.sessionId() + " v1 ended: PASSWORD_CHANGED");
        assertThat(World.valueOf(world.renew(here.refreshToken()))).isNotNull();
        assertThat(World.valueOf(world.logIn("asha@example.com", NEW, World.HOME)))
                .isNotNull();
    }

    @Test
    void changesNothingForSomebodyWhoDoesNotKnowThePassword() {
        OpenSession here = world.loggedIn(asha);

        assertThat(World.reasonOf(change(here, "a guess"))).isEqualTo(new Rejection.WrongPassword());

        assertThat(world.sessionEvents).isEmpty();
        assertThat(world.accountEvents).containsExactly("SIGNED_UP v1");
    }

    @Test
    void slowsGuessesOfTheCurrentPasswordDownToo() {
        OpenSession here = world.loggedIn(asha);
        for (int i = 0; i < 10; i++) {
            change(here, "guess " + i);
        }

        assertThat(World.reasonOf(change(here, World.PASSWORD))).isInstanceOf(Rejection.TooManyAttempts.class);
    }

    @Test
    void resetsThePasswordByTheMailedCodeAndEndsEverySession() {
        OpenSession session = world.loggedIn(asha);
        Secret code = codeForANewPassword();

        World.valueOf(reset(code));

        assertThat(world.sessionEvents).containsExactly(session.sessionId() + " v1 ended: PASSWORD_RESET");
        assertThat(World.valueOf(world.logIn("asha@example.com", NEW, World.HOME)))
                .isNotNull();
        assertThat(World.reasonOf(reset(code))).isEqualTo(new Rejection.InvalidCode());
    }

    @Test
    void endsAWaitWhenThePasswordIsReset() {
        for (int i = 0; i < 10; i++) {
            world.logIn("asha@example.com", "guess " + i, World.HOME);
        }

        World.valueOf(reset(codeForANewPassword()));

        assertThat(World.valueOf(world.logIn("asha@example.com", NEW, World.HOME)))
                .isNotNull();
    }

    @Test
    void takesAVerificationCodeForNothingElse() {
        world.sending.sendDue();

        assertThat(World.reasonOf(reset(world.codeMailedTo("asha@example.com"))))
                .isEqualTo(new Rejection.InvalidCode());
    }

    private Result<Void> change(OpenSession session, String current) {
        return world.changing.handle(
                new ChangingPassword.Command(asha.id(), session.sessionId(), current, NEW, World.HOME));
    }

    private Secret codeForANewPassword() {
        world.mails.place(MailKind.PASSWORD_RESET, new EmailAddress("asha@example.com"));
        world.sending.sendDue();
        return world.codeMailedTo("asha@example.com");
    }

    private Result<Void> reset(Secret code) {
        return world.resetting.handle(new ResettingPassword.Command(code, NEW, World.HOME));
    }
}
