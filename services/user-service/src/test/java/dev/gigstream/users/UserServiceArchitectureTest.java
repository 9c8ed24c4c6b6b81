package dev.gigstream.users;

import dev.gigstream.testkit.ArchitectureRules;
import org.junit.jupiter.api.Test;

class UserServiceArchitectureTest {

    @Test
    void keepsTheDomainPlainAndTheAdaptersHidden() {
        ArchitectureRules.of("dev.gigstream.users")
                .domain("dev.gigstream.users.profile")
                .domain("dev.gigstream.users.rating")
                .domain("dev.gigstream.users.insights")
                .domain("dev.gigstream.users.media")
                .check();
    }
}
