package dev.gigstream.edge.request;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class TraceContextTest {
    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

    @Test
    void goesOnWithItsOwnSpan() {
        TraceContext context = TraceContext.continuing("00-" + TRACE + "-00f067aa0ba902b7-00");

        assertThat(context.traceId()).isEqualTo(TRACE);
        assertThat(context.traceparent()).matches("00-" + TRACE + "-(?!00f067aa0ba902b7)[0-9a-f]{16}-00");
    }

    @Test
    void readsALaterVersionAsThisOne() {
        assertThat(TraceContext.continuing("01-" + TRACE + "-00f067aa0ba902b7-01-more")
                        .traceId())
                .isEqualTo(TRACE);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "00",
                "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7",
                "00-4BF92F3577B34DA6A3CE929D0E0E4736-00f067aa0ba902b7-01",
                "00-00000000000000000000000000000000-00f067aa0ba902b7-01",
                "00-4bf92f3577b34da6a3ce929d0e0e4736-0000000000000000-01",
                "ff-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
                "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01-more",
                "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-0g"
            })
    void beginsAnewInPlaceOfWhatIsNotATrace(String header) {
        TraceContext context = TraceContext.continuing(header);

        assertThat(context.traceId()).matches("[0-9a-f]{32}").isNotEqualTo(TRACE);
        assertThat(context.traceparent()).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-01");
    }
}
