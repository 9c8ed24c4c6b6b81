package dev.gigstream.auth.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {

    @ParameterizedTest
    @CsvSource({
        "asha@example.com, asha@example.com",
        "'  Asha@Example.COM ', asha@example.com",
        "a.b+c@sub.example.co.in, a.b+c@sub.example.co.in",
        "o'neil@example.com, o'neil@example.com"
    })
    void knowsAnAddressInOneForm(String typed, String normalised) {
        assertThat(EmailAddress.parse(typed)).contains(new EmailAddress(normalised));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "asha",
                "@example.com",
                "asha@",
                "asha@localhost",
                "a b@example.com",
                "a@b@example.com",
                ".a@example.com",
                "a..b@example.com",
                "a.@example.com",
                "a@-x.com",
                "a@x.com\r\nBcc: all@example.com",
                "ａ@example.com",
                "<a@example.com>"
            })
    void refusesWhatIsNone(String typed) {
        assertThat(EmailAddress.parse(typed)).isEmpty();
    }
}
