package dev.gigstream.edge.backend;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.gigstream.edge.Edge;
import dev.gigstream.edge.FakeService;
import dev.gigstream.errorlog.Notable;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class SlowCallsTest {
    private static final String GIGS = "/api/v1/gigs";

    private final Logger logger = (Logger) LoggerFactory.getLogger(SlowCalls.class);
    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();

    @AfterEach
    void leave() {
        logger.detachAppender(lines);
    }

    @Test
    void tellsOfAnAnswerThatTookLongerThanItMay() {
        HttpResponse<String> answer = ask("gigstream.edge.backend.slow=0s");

        assertThat(lines.list).singleElement().satisfies(line -> {
            assertThat(line.getMarkerList()).containsExactly(Notable.SLOW_REQUEST);
            assertThat(line.getMDCPropertyMap())
                    .containsEntry(
                            "trace.id",
                            answer.headers().firstValue("X-Trace-Id").orElseThrow());
            assertThat(line.getKeyValuePairs())
                    .extracting(pair -> pair.key + "=" + pair.value)
                    .contains(
                            "http.request.method=GET",
                            "url.path=" + GIGS,
                            "http.response.status_code=200",
                            "backend=gig-service");
            assertThat(line.getKeyValuePairs().toString()).doesNotContain("hunter2");
        });
    }

    @Test
    void saysNothingOfTheOthers() {
        ask("gigstream.edge.backend.slow=1m");

        assertThat(lines.list).isEqualTo(List.of());
    }

    private HttpResponse<String> ask(String setting) {
        try (Edge edge = Edge.start(setting)) {
            // A start sets up logging anew.
            lines.start();
            logger.addAppender(lines);
            edge.service().on(GIGS, (_, response) -> FakeService.json(response, 200, "{}"));
            return edge.get(GIGS + "?token=hunter2");
        }
    }
}
