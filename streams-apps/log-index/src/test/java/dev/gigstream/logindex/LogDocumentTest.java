package dev.gigstream.logindex;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class LogDocumentTest {
    private static final JsonMapper JSON = new JsonMapper();

    @Test
    void saysEverythingInTheWordsOfTheCommonSchema() {
        JsonNode document = JSON.valueToTree(LogDocument.of(SomeLog.error("r1").build()));

        assertThat(document.at("/@timestamp").asString()).isEqualTo("2026-01-01T00:00:00.123Z");
        assertThat(document.at("/data_stream/type").asString()).isEqualTo("logs");
        assertThat(document.at("/data_stream/dataset").asString()).isEqualTo("gigstream");
        assertThat(document.at("/data_stream/namespace").asString()).isEqualTo("default");
        assertThat(document.at("/event/id").asString()).isEqualTo("r1");
        assertThat(document.at("/event/action").asString()).isEqualTo("error");
        assertThat(document.at("/service/name").asString()).isEqualTo("order-service");
        assertThat(document.at("/service/node/name").asString()).isEqualTo("host:1");
        assertThat(document.at("/trace/id").asString()).isEqualTo(SomeLog.TRACE);
        assertThat(document.at("/error/stack_trace").asString()).contains("off by one");
        assertThat(document.has("labels")).isFalse();
    }

    @Test
    void givesLabelsTheirPlaceAndNumbersTheirType() {
        JsonNode document = JSON.valueToTree(LogDocument.of(SomeLog.slowRequest("r1")));

        assertThat(document.at("/event/action").asString()).isEqualTo("slow-request");
        assertThat(document.at("/event/duration").asLong()).isEqualTo(2_100_000_000L);
        assertThat(document.at("/http/response/status_code").asInt()).isEqualTo(200);
        assertThat(document.at("/url/path").asString()).isEqualTo("/api/v1/search/gigs");
        assertThat(document.at("/labels/route").asString()).isEqualTo("search");
        assertThat(document.has("error")).isFalse();
    }

    @Test
    void writesNoFieldThatTheTemplateDoesNotKnow() throws IOException {
        List<String> written = new ArrayList<>();
        leaves("", LogDocument.of(SomeLog.error("r1").build()), written);
        leaves("", LogDocument.of(SomeLog.slowRequest("r2")), written);

        JsonNode mapping = template().at("/template/mappings");
        assertThat(written).isNotEmpty().allSatisfy(field -> {
            JsonNode known = mapping.at("/properties/" + field.replace(".", "/properties/"));
            assertThat(known.has("type")).as(field).isTrue();
        });
    }

    @SuppressWarnings("unchecked")
    private static void leaves(String path, Map<String, Object> fields, List<String> found) {
        fields.forEach((name, value) -> {
            String full = path.isEmpty() ? name : path + "." + name;
            if (value instanceof Map<?, ?> inner && !full.equals("labels")) {
                leaves(full, (Map<String, Object>) inner, found);
            } else {
                found.add(full);
            }
        });
    }

    private static JsonNode template() throws IOException {
        try (InputStream file = LogDocumentTest.class.getResourceAsStream("/log-index/template.json")) {
            return JSON.readTree(file);
        }
    }
}
