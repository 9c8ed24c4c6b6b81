package dev.gigstream.local.supervisor.keys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyRingTest {

    @TempDir
    private Path directory;

    private KeyRing keys;

    @BeforeEach
    void anEmptyRing() {
        keys = new KeyRing(directory.resolve("keys"), Clock.systemUTC());
    }

    @Test
    void makesOneKeyForAFreshHomeAndKeepsIt() throws IOException {
        keys.prepare();
        List<Path> first = pemFiles();

        keys.prepare();

        assertThat(first).hasSize(1);
        assertThat(pemFiles()).isEqualTo(first);
    }

    @Test
    void publishesEveryKeyThatMaySign() throws IOException {
        keys.prepare();

        String added = keys.rotate();

        assertThat(pemFiles()).hasSize(2).anyMatch(file -> file.endsWith(added + ".pem"));
        for (Path pem : pemFiles()) {
            String id = pem.getFileName().toString().replace(".pem", "");
            assertThat(Files.readString(keys.publicKeys())).contains("\"kid\":\"" + id + "\"");
        }
    }

    @Test
    void dropsAKeyOnlyAfterItsTokensHaveEnded() throws IOException {
        keys.prepare();
        Path first = pemFiles().getFirst();
        String second = keys.rotate();
        age(first, Duration.ofHours(2));
        age(directory.resolve("keys/signing").resolve(second + ".pem"), KeyRing.OLD_KEY_STAYS.minusMinutes(1));

        keys.prepare();
        assertThat(pemFiles()).contains(first);

        age(directory.resolve("keys/signing").resolve(second + ".pem"), KeyRing.OLD_KEY_STAYS.plusMinutes(1));
        keys.prepare();
        assertThat(pemFiles()).doesNotContain(first).hasSize(1);
    }

    @Test
    void showsPrivateKeysToTheirOwnerAlone() throws IOException {
        keys.prepare();

        assertThat(PosixFilePermissions.toString(
                        Files.getPosixFilePermissions(pemFiles().getFirst())))
                .isEqualTo("rw-------");
        assertThat(Files.readString(keys.publicKeys())).doesNotContain("\"d\"");
    }

    @Test
    void readsBackTheKeyItWrote() {
        SigningKey key = SigningKey.generate();

        assertThat(SigningKey.fromPem(key.toPem()).id()).isEqualTo(key.id());
    }

    private List<Path> pemFiles() throws IOException {
        try (Stream<Path> files = Files.list(keys.signingDirectory())) {
            return files.sorted().toList();
        }
    }

    private static void age(Path file, Duration by) throws IOException {
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().minus(by)));
    }
}
