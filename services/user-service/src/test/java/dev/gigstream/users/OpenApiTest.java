package dev.gigstream.users;

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
    void describesWhatIsServedAndNothingInternal() {
        JsonNode document = anonymous.get("/v3/api-docs").json();

        assertThat(document.at("/paths").propertyNames())
                .containsExactlyInAnyOrder(
                        "/api/v1/users/me",
                        "/api/v1/users/{userId}",
                        "/api/v1/users/me/notification-preferences",
                        "/api/v1/sellers/me",
                        "/api/v1/sellers/me/insights",
                        "/api/v1/sellers/{userId}",
                        "/api/v1/sellers/me/portfolio",
                        "/api/v1/sellers/me/portfolio/{itemId}",
                        "/api/v1/media",
                        "/api/v1/media/{mediaId}");
        JsonNode upload = document.at("/paths/~1api~1v1~1media/post");
        assertThat(upload.at("/requestBody/content").propertyNames()).containsExactly("multipart/form-data");
        assertThat(upload.at("/responses").propertyNames()).contains("201");
    }
}
