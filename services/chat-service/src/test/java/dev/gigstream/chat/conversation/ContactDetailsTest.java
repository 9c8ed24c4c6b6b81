package dev.gigstream.chat.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContactDetailsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Write to asha@example.com please",
                "asha (at) example (dot) com",
                "look at https://example.com/me",
                "www.example.com",
                "t.me/asha",
                "my number is +91 98765 43210",
                "call 098765-43210",
                "(415) 555-267 1890",
                "on WhatsApp: 9876543210",
                "Telegram @asha_designs",
                "my skype is asha.designs"
            })
    void recognisesWaysAroundTheMarketplace(String text) {
        assertThat(ContactDetails.areIn(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Could you do it for 149900 or 1,499.00?",
                "By 2026-01-15 at 10:30, please",
                "I need 3 logos, 1200x800 px",
                "Order 12345 was great",
                "The signal is weak in this picture",
                "We meet at noon",
                "Version 1.2.3.4 of the file"
            })
    void leavesPlainTalkAlone(String text) {
        assertThat(ContactDetails.areIn(text)).isFalse();
    }
}
