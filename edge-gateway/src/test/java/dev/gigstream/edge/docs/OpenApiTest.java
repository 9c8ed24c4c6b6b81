package dev.gigstream.edge.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.gigstream.edge.Edge;
import dev.gigstream.edge.FakeService;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OpenApiTest {
    private static final String AUTH = """
            {"openapi":"3.1.0","info":{"title":"auth"},"paths":{
              "/api/v1/auth/login":{"post":{"operationId":"login","responses":{"200":{"description":"internal",
                "content":{"application/json":{"schema":{"$ref":"#/components/schemas/Session"}}}}}}},
              "/api/v1/auth/refresh":{"post":{"parameters":[{"in":"header","name":"X-Refresh-Token"},{"in":"query","name":"q"}],
                "responses":{"200":{"description":"internal"}}}},
              "/internal/x":{"get":{}}},
             "components":{"schemas":{"Session":{"type":"object"},"Item":{"type":"string"}}}}""";
    private static final String GIGS = """
            {"openapi":"3.1.0","paths":{"/api/v1/gigs":{"get":{"operationId":"login","responses":{"200":{"content":{"application/json":
                {"schema":{"$ref":"#/components/schemas/Item"}}}}}}}},
             "components":{"schemas":{"Item":{"type":"integer"},"List":{"items":{"$ref":"#/components/schemas/Item"}}}}}""";

    private final FakeService gigs = new FakeService().answering("/v3/api-docs", 200, GIGS);
    private final Edge edge = Edge.start(
            "GIG_SERVICE_URL=" + gigs.url(),
            "USER_SERVICE_URL=http://127.0.0.1:1",
            "SEARCH_SERVICE_URL=http://127.0.0.1:1",
            "ORDER_SERVICE_URL=http://127.0.0.1:1",
            "PAYMENT_SERVICE_URL=http://127.0.0.1:1",
            "REVIEW_SERVICE_URL=http://127.0.0.1:1",
            "gigstream.edge.docs.fresh-while-incomplete=50ms");

    @AfterAll
    void stop() {
        edge.close();
        gigs.close();
    }

    @Test
    void describesTheWholeApiAsClientsSeeIt() {
        edge.service().answering("/v3/api-docs", 200, AUTH);

        JsonNode document = described();

        assertThat(document.path("openapi").stringValue()).isEqualTo("3.1.0");
        assertThat(document.path("paths").propertyNames())
                .containsExactlyInAnyOrder("/api/v1/auth/login", "/api/v1/auth/refresh", "/api/v1/gigs");
        assertThat(document.at("/paths/~1api~1v1~1auth~1login/post/responses/200")
                        .toString())
                .contains("#/components/schemas/SessionAnswer")
                .doesNotContain("internal");
        assertThat(document.at("/components/schemas/SessionAnswer/properties").propertyNames())
                .contains("accessToken", "expiresIn", "user");
        assertThat(document.at("/paths/~1api~1v1~1auth~1refresh/post/parameters")
                        .toString())
                .doesNotContain("X-Refresh-Token")
                .contains("\"q\"");
    }

    @Test
    void keepsSchemasOfOneNameApart() {
        edge.service().answering("/v3/api-docs", 200, AUTH);

        JsonNode document = described();

        assertThat(document.at("/components/schemas/Item/type").stringValue()).isEqualTo("string");
        assertThat(document.at("/components/schemas/GigItem/type").stringValue())
                .isEqualTo("integer");
        assertThat(document.at("/paths/~1api~1v1~1gigs/get/operationId").stringValue())
                .isEqualTo("gig_login");
        assertThat(document.at("/components/schemas/List/items/$ref").stringValue())
                .isEqualTo("#/components/schemas/GigItem");
        assertThat(document.at("/paths/~1api~1v1~1gigs").toString()).contains("#/components/schemas/GigItem");
    }

    /** A test before this one may have left an incomplete document for some milliseconds more. */
    private JsonNode described() {
        await().until(() -> edge.get("/openapi.json").body().contains("/api/v1/auth/login"));
        return Edge.json(edge.get("/openapi.json"));
    }

    @Test
    void remembersWhatAServiceSaidThatIsAwayNow() {
        edge.service().answering("/v3/api-docs", 200, AUTH);
        described();

        edge.service().answering("/v3/api-docs", 500, "{}");

        await().during(java.time.Duration.ofMillis(200))
                .until(() -> edge.get("/openapi.json").body().contains("/api/v1/auth/login"));
    }

    @Test
    void showsAPageThatLoadsNothingFromElsewhere() {
        for (Map.Entry<String, String> part : Map.of(
                        "/docs", "text/html",
                        "/docs/docs.js", "text/javascript",
                        "/docs/assets/swagger-ui.css", "text/css",
                        "/docs/assets/swagger-ui-bundle.js", "text/javascript",
                        "/", "text/html")
                .entrySet()) {
            HttpResponse<String> answer = edge.get(part.getKey());

            assertThat(answer.statusCode()).as(part.getKey()).isEqualTo(200);
            assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith(part.getValue());
            assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
                    .contains("default-src '")
                    .doesNotContain("unsafe");
        }
        assertThat(edge.get("/docs").body()).doesNotContain("http://", "https://", "<style", "<script>");
    }
}
