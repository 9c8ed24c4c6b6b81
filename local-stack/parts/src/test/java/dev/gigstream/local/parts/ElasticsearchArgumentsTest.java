package dev.gigstream.local.parts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The bytes are those that the launcher of 8.19.21 was seen to write, but for its keystore's random seed. */
class ElasticsearchArgumentsTest {
    @Test
    void writesWhatTheServerReads() throws Exception {
        var arguments = new ElasticsearchArguments(Map.of("path.home", "/es"), Path.of("/CONF"), Path.of("/LOGS"));

        assertThat(HexFormat.of().formatHex(arguments.encoded()))
                .isEqualTo("010000" + "31" + hex("org.elasticsearch.common.settings.KeyStoreWrapper")
                        + "00000007" + "00000000" + "01" + "09" + hex("path.home") + "00" + "03" + hex("/es")
                        + "05" + hex("/CONF") + "05" + hex("/LOGS"));
    }

    @Test
    void writesLongTextsWithALengthOfTwoBytes() throws Exception {
        var arguments = new ElasticsearchArguments(Map.of(), Path.of("/" + "c".repeat(199)), Path.of("/LOGS"));

        assertThat(HexFormat.of().formatHex(arguments.encoded())).contains("c801" + hex("/ccc"));
    }

    private static String hex(String text) {
        return HexFormat.of().formatHex(text.getBytes(StandardCharsets.US_ASCII));
    }
}
