package dev.gigstream.auth.mail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gigstream.auth.account.EmailAddress;
import dev.gigstream.auth.fakes.World;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class SendingMailsTest {

    private static final EmailAddress ASHA = new EmailAddress("asha@example.com");

    private final World world = new World();

    @Test
    void sendsALinkThatCarriesTheCode() {
        world.signedUp("asha@example.com");

        world.sending.sendDue();

        assertThat(world.mails.sentTo("asha@example.com").getFirst().text())
                .contains("https://gigstream.example/verify-email?token=", "30 minutes");
        assertThat(world.mails.waiting()).isZero();
    }

    @Test
    void dropsOrdersForAddressesWithoutAnAccount() {
        world.mails.place(MailKind.PASSWORD_RESET, new EmailAddress("nobody@example.com"));

        world.sending.sendDue();

        assertThat(world.mails.sentTo("nobody@example.com")).isEmpty();
        assertThat(world.mails.waiting()).isZero();
    }

    @Test
    void waitsForAServerThatIsAwayAndThenSendsOnce() {
        world.signedUp("asha@example.com");
        world.mails.serverIsAway = true;
        for (int i = 0; i < 20; i++) {
            assertThat(world.sending.sendDue().postponed()).isEqualTo(1);
            world.clock.advance(Duration.ofSeconds(30));
        }

        world.mails.serverIsAway = false;
        world.sending.sendDue();
        world.sending.sendDue();

        assertThat(world.mails.sentTo("asha@example.com")).hasSize(1);
        World.valueOf(world.verifyingEmail.handle(world.codeMailedTo("asha@example.com")));
    }

    @Test
    void givesUpOnAnAddressTheServerRefuses() {
        world.signedUp("asha@example.com");
        world.mails.addressIsRefused = true;

        world.sending.sendDue();

        assertThat(world.mails.waiting()).isZero();
    }

    @Test
    void givesUpAfterADay() {
        world.signedUp("asha@example.com");
        world.mails.serverIsAway = true;
        world.sending.sendDue();

        world.clock.advance(Duration.ofHours(25));

        assertThat(world.sending.sendDue().dropped()).isEqualTo(1);
        assertThat(world.mails.waiting()).isZero();
    }

    @Test
    void floodsNobodysMailbox() {
        world.signedUp("asha@example.com");
        world.sending.sendDue();
        for (int i = 0; i < 20; i++) {
            world.mails.place(MailKind.PASSWORD_RESET, ASHA);
            world.sending.sendDue();
        }

        assertThat(world.mails.sentTo("asha@example.com")).hasSize(1 + 5);
    }

    @Test
    void showsNoSecretInItsText() {
        world.signedUp("asha@example.com");
        world.sending.sendDue();
        Mail mail = world.mails.sentTo("asha@example.com").getFirst();

        assertThat(mail.toString()).doesNotContain("token");
    }
}
