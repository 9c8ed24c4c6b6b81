package dev.gigstream.auth.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gigstream.auth.account.Account;
import dev.gigstream.auth.fakes.World;
import dev.gigstream.auth.work.Rejection;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SessionsTest {

    private final World world = new World();
    private final Account asha = world.signedUp("asha@example.com");

    @Test
    void givesANewTokenForEachOneThatIsUsed() {
        OpenSession first = world.loggedIn(asha);

        OpenSession second = World.valueOf(world.renew(first.refreshToken()));
        OpenSession third = World.valueOf(world.renew(second.refreshToken()));

        assertThat(third.sessionId()).isEqualTo(first.sessionId());
        assertThat(third.refreshToken()).isNotEqualTo(second.refreshToken());
        assertThat(world.sessionEvents).isEmpty();
    }

    @Test
    void endsTheFamilyOfATokenThatIsUsedTwice() {
        OpenSession first = world.loggedIn(asha);
        OpenSession second = World.valueOf(world.renew(first.refreshToken()));

        assertThat(World.reasonOf(world.renew(first.refreshToken()))).isEqualTo(new Rejection.UnknownSession());

        assertThat(World.reasonOf(world.renew(second.refreshToken()))).isEqualTo(new Rejection.UnknownSession());
        assertThat(world.sessionEvents).containsExactly(first.sessionId() + " v1 ended: TOKEN_REUSED");
    }

    @Test
    void endsTheFamilyAlsoForAnOlderToken() {
        OpenSession first = world.loggedIn(asha);
        OpenSession second = World.valueOf(world.renew(first.refreshToken()));
        World.valueOf(world.renew(second.refreshToken()));

        world.renew(first.refreshToken());

        assertThat(world.sessionEvents).containsExactly(first.sessionId() + " v1 ended: TOKEN_REUSED");
    }

    @Test
    void letsOneOfTwoSimultaneousRenewalsWinAndEndsNothing() {
        OpenSession first = world.loggedIn(asha);
        Instant bothCameIn = world.clock.instant();
        world.clock.advance(Duration.ofMillis(3));
        OpenSession winner = World.valueOf(world.renewing.handle(first.refreshToken(), bothCameIn));

        var loser = world.renewing.handle(first.refreshToken(), bothCameIn);

        assertThat(World.reasonOf(loser)).isEqualTo(new Rejection.RenewedMeanwhile());
        assertThat(World.valueOf(world.renew(winner.refreshToken()))).isNotNull();
        assertThat(world.sessionEvents).isEmpty();
    }

    @Test
    void endsASessionThatNobodyRenewsForAMonth() {
        OpenSession session = world.loggedIn(asha);

        world.clock.advance(Duration.ofDays(30));

        assertThat(World.reasonOf(world.renew(session.refreshToken()))).isEqualTo(new Rejection.UnknownSession());
    }

    @Test
    void endsOnlyTheSessionThatLogsOut() {
        OpenSession here = world.loggedIn(asha);
        OpenSession there = world.loggedIn(asha);

        world.loggingOut.handle(here.refreshToken());

        assertThat(World.reasonOf(world.renew(here.refreshToken()))).isEqualTo(new Rejection.UnknownSession());
        assertThat(World.valueOf(world.renew(there.refreshToken()))).isNotNull();
        assertThat(world.sessionEvents).containsExactly(here.sessionId() + " v1 ended: LOGGED_OUT");
    }

    @Test
    void logsNobodyElseOut() {
        OpenSession session = world.loggedIn(asha);

        world.loggingOut.handle(session.sessionId(), "a-stranger");

        assertThat(World.valueOf(world.renew(session.refreshToken()))).isNotNull();
    }

    @Test
    void hashesAPasswordWhetherOrNotTheAddressExists() {
        var known = world.logIn("asha@example.com", "wrong", World.HOME);
        var unknown = world.logIn("nobody@example.com", "wrong", World.HOME);
        var noAddress = world.logIn("nonsense", "wrong", World.HOME);

        assertThat(World.reasonOf(known)).isEqualTo(World.reasonOf(unknown)).isEqualTo(World.reasonOf(noAddress));
        assertThat(world.passwords.compared).isEqualTo(3);
    }

    @Test
    void slowsDownAfterTenFailuresFromOnePlaceOnly() {
        for (int i = 0; i < 10; i++) {
            assertThat(World.reasonOf(world.logIn("asha@example.com", "guess " + i, "203.0.113.9")))
                    .isEqualTo(new Rejection.WrongCredentials());
        }

        var eleventh = world.logIn("asha@example.com", World.PASSWORD, "203.0.113.9");

        assertThat(World.reasonOf(eleventh)).isEqualTo(new Rejection.TooManyAttempts(Duration.ofSeconds(30)));
        assertThat(world.loggedIn(asha)).isNotNull();
    }

    @Test
    void letsAnybodyTryAgainWhenTheWaitIsOver() {
        for (int i = 0; i < 10; i++) {
            world.logIn("asha@example.com", "guess " + i, World.HOME);
        }

        world.clock.advance(Duration.ofSeconds(30));

        assertThat(world.loggedIn(asha)).isNotNull();
    }

    @Test
    void showsNoSecretInItsText() {
        OpenSession session = world.loggedIn(asha);

        assertThat(session.toString()).doesNotContain(session.refreshToken().text());
    }
}
