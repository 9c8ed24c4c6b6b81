package dev.gigstream.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {
    @TempDir
    private Path home;

    @Test
    void keepsAPasswordOnceItIsMade() {
        String made = Secrets.of(home).password("auth");

        assertThat(made).matches("[0-9a-f]{48}");
        assertThat(Secrets.of(home).password("auth")).isEqualTo(made);
        assertThat(Secrets.of(home).password("registry")).isNotEqualTo(made);
    }

    @Test
    void letsNobodyElseRead() throws Exception {
        Secrets.of(home).password("auth");

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve("secrets/auth"))))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve("secrets"))))
                .isEqualTo("rwx------");
    }
}
