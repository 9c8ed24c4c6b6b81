package dev.gigstream.orders.order.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class OpenApiTest extends WebTest {

    @Test
    void describesWhatIsServedAndNothingInternal() {
        JsonNode document = nobody().get("/v3/api-docs").json();

        assertThat(document.at("/paths").propertyNames())
                .containsExactlyInAnyOrder(
                        "/api/v1/orders",
                        "/api/v1/orders/{orderId}",
                        "/api/v1/orders/{orderId}/deliveries",
                        "/api/v1/orders/{orderId}/revision-requests",
                        "/api/v1/orders/{orderId}/complete",
                        "/api/v1/orders/{orderId}/cancellation-requests",
                        "/api/v1/orders/{orderId}/cancellation-requests/{requestId}/accept",
                        "/api/v1/orders/{orderId}/cancellation-requests/{requestId}/decline",
                        "/api/v1/orders/{orderId}/cancellation-requests/{requestId}/withdraw",
                        "/api/v1/orders/{orderId}/disputes",
                        "/api/v1/admin/disputes",
                        "/api/v1/admin/disputes/{disputeId}/resolve",
                        "/api/v1/admin/audit");
    }

    @Test
    void asksForAKeyWhereMoneyBegins() {
        JsonNode placing = nobody().get("/v3/api-docs").json().at("/paths/~1api~1v1~1orders/post");

        assertThat(placing.at("/parameters")).hasSize(1);
        assertThat(placing.at("/parameters/0/name").asString()).isEqualTo("Idempotency-Key");
        assertThat(placing.at("/parameters/0/required").asBoolean()).isTrue();
        assertThat(placing.at("/responses").propertyNames()).contains("201");
    }

    @Test
    void namesThePackageAsTheContractDoes() {
        JsonNode schemas = nobody().get("/v3/api-docs").json().at("/components/schemas");

        assertThat(schemas.at("/OrderView/properties").propertyNames()).contains("package", "allowedActions");
    }
}
