package dev.gigstream.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;

class LoggedTraceParentsTest {
    private static final String TRACE = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

    private final LoggedTraceParents traces = new LoggedTraceParents();

    @AfterEach
    void clear() {
        MDC.clear();
    }

    @Test
    void continuesTheTraceOfTheRequest() {
        MDC.setContextMap(Map.of(Outbox.TRACE_PARENT, TRACE));

        assertThat(traces.current()).isEqualTo(TRACE);
    }

    @Test
    void beginsATraceWhereThereIsNone() {
        assertThat(traces.current()).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-01").isNotEqualTo(traces.current());
    }

    @Test
    void beginsATraceWhereTheTextIsNone() {
        MDC.put(Outbox.TRACE_PARENT, "00-forged\r\nheader");

        assertThat(traces.current()).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-01");
    }
}
