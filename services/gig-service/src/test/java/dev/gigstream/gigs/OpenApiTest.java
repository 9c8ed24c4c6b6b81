package dev.gigstream.gigs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gigstream.testkit.http.Api;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@ApiTest
class OpenApiTest {

    @Autowired
    private Api anonymous;

    @Test
    void describesWhatItServesAndNothingInternal() {
        JsonNode paths = anonymous.get("/v3/api-docs").json().path("paths");

        assertThat(paths.propertyNames())
                .containsExactlyInAnyOrder(
                        "/api/v1/gigs",
                        "/api/v1/gigs/{gigId}",
                        "/api/v1/gigs/{gigId}/publish",
                        "/api/v1/gigs/{gigId}/pause",
                        "/api/v1/sellers/me/gigs",
                        "/api/v1/sellers/{userId}/gigs",
                        "/api/v1/categories",
                        "/api/v1/admin/gigs/{gigId}/takedown",
                        "/api/v1/admin/gigs/{gigId}/restore");
        assertThat(paths.at("/~1api~1v1~1gigs/post/responses").propertyNames()).contains("201");
        assertThat(paths.at("/~1api~1v1~1gigs~1{gigId}/delete/responses").propertyNames())
                .contains("204");
    }
}
