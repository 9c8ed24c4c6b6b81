package dev.gigstream.testkit.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AddressesTest {
    @TempDir
    private Path directory;

    @Test
    void survivesAFile() throws Exception {
        var addresses = new Addresses(Map.of("REDIS_URL", "redis://127.0.0.1:1", "PASSWORD", "a\"b"));

        addresses.write(directory.resolve("shared/addresses.json"));

        assertThat(Addresses.read(directory.resolve("shared/addresses.json"))).isEqualTo(addresses);
    }
}
