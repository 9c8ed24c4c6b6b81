package dev.gigstream.auth;

import dev.gigstream.testkit.ArchitectureRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    @Test
    void keepsTheStructureOfAService() {
        ArchitectureRules.of("dev.gigstream.auth")
                .domain("dev.gigstream.auth.account")
                .domain("dev.gigstream.auth.attempt")
                .domain("dev.gigstream.auth.code")
                .domain("dev.gigstream.auth.erasure")
                .domain("dev.gigstream.auth.mail")
                .domain("dev.gigstream.auth.password")
                .domain("dev.gigstream.auth.secret")
                .domain("dev.gigstream.auth.session")
                .domain("dev.gigstream.auth.work")
                .check();
    }
}
