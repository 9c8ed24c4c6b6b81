package dev.gigstream.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What others wrote is in here as it was published, under a licence that says so. */
class VendoredFilesTest {
    private final Map<String, byte[]> files = Files.all();
    private final JsonNode manifest = JsonMapper.shared().readTree(files.get("vendor/vendored.json"));

    @Test
    void eachIsTheFileThatTheManifestNames() throws Exception {
        for (JsonNode entry : manifest) {
            byte[] file = files.get("vendor/" + entry.path("file").stringValue());
            String found = HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(file));

            assertThat(found)
                    .as(entry.path("file").stringValue())
                    .isEqualTo(entry.path("sha256").stringValue());
        }
    }

    @Test
    void eachHasVersionLicenceAndOrigin() {
        for (JsonNode entry : manifest) {
            assertThat(entry.path("version").stringValue()).matches("\\d+\\.\\d+\\.\\d+");
            assertThat(entry.path("licence").stringValue()).isNotBlank();
            assertThat(entry.path("made").stringValue()).isNotBlank();
            assertThat(files).containsKey("vendor/" + entry.path("licenceFile").stringValue());
        }
    }

    @Test
    void noneIsThereThatTheManifestDoesNotKnow() {
        Set<String> known = new TreeSet<>(Set.of("vendor/vendored.json"));
        manifest.forEach(entry -> {
            known.add("vendor/" + entry.path("file").stringValue());
            known.add("vendor/" + entry.path("licenceFile").stringValue());
        });

        assertThat(files.keySet().stream().filter(name -> name.startsWith("vendor/")))
                .containsExactlyInAnyOrderElementsOf(known);
    }
}
