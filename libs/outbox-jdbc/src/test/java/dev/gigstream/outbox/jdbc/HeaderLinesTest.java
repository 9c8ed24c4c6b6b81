package dev.gigstream.outbox.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import org.junit.jupiter.api.Test;

class HeaderLinesTest {
    @Test
    void readsWhatItWrote() {
        Map<String, String> headers = Map.of("event-id", "1", "traceparent", "00-a=b", "empty", "");

        assertThat(HeaderLines.read(HeaderLines.write(headers))).isEqualTo(headers);
    }

    @Test
    void refusesWhatItCouldNotReadBack() {
        assertThatIllegalArgumentException().isThrownBy(() -> HeaderLines.write(Map.of("a", "b\nc=d")));
        assertThatIllegalArgumentException().isThrownBy(() -> HeaderLines.write(Map.of("a=b", "c")));
    }
}
