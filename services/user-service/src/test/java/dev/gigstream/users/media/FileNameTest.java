package dev.gigstream.users.media;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNameTest {

    @ParameterizedTest
    @CsvSource(nullValues = "null", textBlock = """
                    logo.png,              logo.png
                    ../../etc/passwd,      passwd.png
                    'C:\\Users\\a\\b.exe', b.png
                    evil.html,             evil.png
                    'a"; drop=.png',       'a_ drop_.png'
                    लोगो.png,               लोगो.png
                    .png,                  file.png
                    null,                  file.png
                    '',                    file.png
                    """)
    void keepsWhatIsPlainAndTakesTheExtensionFromTheContent(String given, String plain) {
        assertThat(FileName.plain(given, FileKind.PNG)).isEqualTo(plain);
    }

    @Test
    void isBounded() {
        assertThat(FileName.plain("x".repeat(10_000), FileKind.PDF)).hasSize(84);
    }
}
