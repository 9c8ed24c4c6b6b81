package dev.gigstream.payments;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What somebody answered over HTTP. */
public record Answer(HttpResponse<String> response) {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final JsonMapper JSON = new JsonMapper();

    public static Answer to(HttpRequest request) {
        try {
            return new Answer(HTTP.send(request, BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public int status() {
        return response.statusCode();
    }

    public Answer is(int status) {
        assertThat(status()).as(response.body()).isEqualTo(status);
        return this;
    }

    public JsonNode json() {
        return JSON.readTree(response.body());
    }

    public String text(String pointer) {
        return json().at(pointer).asString();
    }

    public long number(String pointer) {
        return json().at(pointer).asLong();
    }

    public String header(String name) {
        return response.headers().firstValue(name).orElse(null);
    }
}
