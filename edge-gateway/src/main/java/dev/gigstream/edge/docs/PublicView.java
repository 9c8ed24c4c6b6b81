package dev.gigstream.edge.docs;

import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Describes what clients see where the edge changes it: token answers, the bearer scheme, headers that never pass. */
final class PublicView {
    private static final Set<String> INTERNAL_HEADERS = Set.of("x-refresh-token", "x-client-address");
    private static final String SESSION = "SessionAnswer";

    private PublicView() {}

    static ObjectNode of(ObjectNode document) {
        ObjectNode components = document.withObjectProperty("components");
        components
                .withObjectProperty("securitySchemes")
                .putObject("bearer")
                .put("type", "http")
                .put("scheme", "bearer")
                .put("bearerFormat", "JWT");
        describeSession(components.withObjectProperty("schemas"));
        JsonNode paths = document.path("paths");
        paths.forEach(path -> path.forEach(PublicView::hideInternalHeaders));
        answersSession(paths.path("/api/v1/auth/login").path("post"));
        answersSession(paths.path("/api/v1/auth/refresh").path("post"));
        takesRefreshToken(paths.path("/api/v1/auth/refresh").path("post"));
        takesRefreshToken(paths.path("/api/v1/auth/logout").path("post"));
        return document;
    }

    private static void describeSession(ObjectNode schemas) {
        ObjectNode answer = schemas.putObject(SESSION).put("type", "object");
        ObjectNode properties = answer.putObject("properties");
        properties.putObject("accessToken").put("type", "string");
        properties.putObject("tokenType").put("type", "string").put("const", "Bearer");
        properties.putObject("expiresIn").put("type", "integer").put("description", "Seconds, 900 at most.");
        properties
                .putObject("refreshToken")
                .put("type", "string")
                .put("description", "Only when the request has X-Client: api; otherwise it is a cookie alone.");
        describeUser(properties.putObject("user"));
        answer.putArray("required")
                .add("accessToken")
                .add("tokenType")
                .add("expiresIn")
                .add("user");
    }

    private static void describeUser(ObjectNode user) {
        ObjectNode properties = user.put("type", "object").putObject("properties");
        properties.putObject("userId").put("type", "string");
        properties.putObject("email").put("type", "string");
        properties.putObject("displayName").put("type", "string");
        properties.putObject("roles").put("type", "array").putObject("items").put("type", "string");
        properties.putObject("emailVerified").put("type", "boolean");
        user.putArray("required")
                .add("userId")
                .add("email")
                .add("displayName")
                .add("roles")
                .add("emailVerified");
    }

    private static void answersSession(JsonNode operation) {
        if (operation instanceof ObjectNode found) {
            found.withObjectProperty("responses")
                    .putObject("200")
                    .put("description", "A session; the refresh token is set as a cookie.")
                    .putObject("content")
                    .putObject("application/json")
                    .putObject("schema")
                    .put("$ref", "#/components/schemas/" + SESSION);
        }
    }

    private static void takesRefreshToken(JsonNode operation) {
        if (operation instanceof ObjectNode found) {
            found.putObject("requestBody")
                    .put("required", false)
                    .put("description", "For clients that send X-Client: api; others send the cookie.")
                    .putObject("content")
                    .putObject("application/json")
                    .putObject("schema")
                    .put("type", "object")
                    .putObject("properties")
                    .putObject("refreshToken")
                    .put("type", "string");
        }
    }

    private static void hideInternalHeaders(JsonNode operation) {
        if (operation.path("parameters") instanceof ArrayNode parameters) {
            parameters.removeIf(PublicView::isInternal);
        }
    }

    private static boolean isInternal(JsonNode parameter) {
        return parameter.path("in").asString("").equals("header")
                && INTERNAL_HEADERS.contains(parameter.path("name").asString("").toLowerCase(java.util.Locale.ROOT));
    }
}
