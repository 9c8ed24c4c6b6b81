package dev.gigstream.notifications.mail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gigstream.notifications.mail.MuteToken.Grant;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LettersTest {
    private final MuteToken tokens = new MuteToken("a-key-of-at-least-32-characters!".getBytes(StandardCharsets.UTF_8));
    private final Letters letters = new Letters("https://gigstream.example", tokens);

    @Test
    void writesBothFormsWithTheLinks() {
        Letter letter = write("New order", "Bob ordered “a logo”.");

        assertThat(letter.html()).contains("https://gigstream.example/orders/o1", "New order", "viewport");
        assertThat(letter.text()).contains("https://gigstream.example/orders/o1", "Bob ordered “a logo”.");
        assertThat(letter.html()).contains("unsubscribe?token=").doesNotContain("{{");
        assertThat(letter.text()).contains(letter.muteLink());
    }

    @Test
    void markupComesBackEncoded() {
        Letter letter = write("<script>alert(1)</script>", "{{mute}} & co");

        assertThat(letter.html()).doesNotContain("<script>").contains("{{mute}} &amp; co");
    }

    @Test
    void aTitleAddsNoHeader() {
        assertThat(write("Hello\r\nBcc: all@example.com", "").subject()).doesNotContain("\r", "\n");
    }

    @Test
    void showsNothingOfItInItsText() {
        assertThat(write("Title", "Body").toString()).doesNotContain("Title", "token", "ann@example.com");
    }

    @Test
    void aTokenAllowsWhatItWasMadeFor() {
        Grant grant = new Grant("ann", "MESSAGE");

        assertThat(tokens.read(tokens.of(grant))).contains(grant);
    }

    @Test
    void aChangedOrForeignTokenAllowsNothing() {
        String token = tokens.of(new Grant("ann", "MESSAGE"));
        String other = new MuteToken(new byte[32]).of(new Grant("ann", "MESSAGE"));
        String mixed = tokens.of(new Grant("bob", "MESSAGE")).split("\\.")[0] + '.' + token.split("\\.")[1];

        assertThat(tokens.read(other)).isEmpty();
        assertThat(tokens.read(mixed)).isEmpty();
        assertThat(tokens.read(token.substring(1))).isEmpty();
        assertThat(tokens.read("")).isEqualTo(Optional.empty());
        assertThat(tokens.read("!.!")).isEmpty();
    }

    private Letter write(String title, String body) {
        return letters.write(
                new Letters.Content("n1", "ann", "ORDER_PLACED", title, body, "/orders/o1"), "Ann", "ann@example.com");
    }
}
