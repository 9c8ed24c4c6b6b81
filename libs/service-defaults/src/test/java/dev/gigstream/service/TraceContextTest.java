package dev.gigstream.service;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.MDC;

class TraceContextTest {

    private static final String TRACE = "0af7651916cd43dd8448eb211c80319c";

    @Test
    void goesOnWithATraceInASpanOfItsOwn() {
        TraceContext context = TraceContext.continuing("00-" + TRACE + "-b7ad6b7169203331-01");

        assertThat(context.traceId()).isEqualTo(TRACE);
        assertThat(context.spanId()).isNotEqualTo("b7ad6b7169203331").hasSize(16);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "nonsense",
                "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331",
                "00-00000000000000000000000000000000-b7ad6b7169203331-01",
                "ff-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01",
                "00-0AF7651916CD43DD8448EB211C80319C-b7ad6b7169203331-01",
                "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01\r\nX: y"
            })
    void startsATraceWhenThereIsNone(String traceparent) {
        assertThat(TraceContext.continuing(traceparent).traceId()).hasSize(32).isNotEqualTo(TRACE);
    }

    @Test
    void isFoundInTheLoggingContextWhileItIsOpen() {
        TraceContext context = TraceContext.start();

        try (var _ = context.open()) {
            assertThat(TraceContext.current()).hasValue(context);
            assertThat(MDC.get("trace.id")).isEqualTo(context.traceId());
        }

        assertThat(TraceContext.current()).isEmpty();
    }
}
