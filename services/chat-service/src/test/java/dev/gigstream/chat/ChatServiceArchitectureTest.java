package dev.gigstream.chat;

import dev.gigstream.testkit.ArchitectureRules;
import org.junit.jupiter.api.Test;

class ChatServiceArchitectureTest {

    @Test
    void keepsTheDomainPlainAndTheAdaptersHidden() {
        ArchitectureRules.of("dev.gigstream.chat")
                .domain("dev.gigstream.chat.conversation")
                .domain("dev.gigstream.chat.person")
                .check();
    }
}
