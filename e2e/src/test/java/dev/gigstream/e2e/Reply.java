package dev.gigstream.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpHeaders;
import tools.jackson.databind.JsonNode;

/** What the gateway answered. */
record Reply(int status, HttpHeaders headers, String body) {
    JsonNode json() {
        return Stack.JSON.readTree(body);
    }

    String text(String field) {
        return json().path(field).asString();
    }

    Reply expect(int expected) {
        assertThat(status).as(body).isEqualTo(expected);
        return this;
    }

    /** A problem document with this status, complete as the contract names it, and nothing internal in it. */
    Reply expectProblem(int expected) {
        expect(expected);
        assertThat(headers.firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(json().propertyNames()).contains("type", "title", "status", "code", "traceId", "instance");
        assertThat(json().path("status").asInt()).isEqualTo(expected);
        assertThat(body).doesNotContain("Exception", "dev.gigstream.", "java.", "\tat ", "SELECT ");
        return this;
    }
}
