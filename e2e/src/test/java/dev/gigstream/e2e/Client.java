package dev.gigstream.e2e;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** A client of the public API, signed in or not; each change makes another client. */
record Client(URI base, Map<String, String> headers) {
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    static Client anonymous() {
        return new Client(Stack.gateway(), Map.of());
    }

    Client with(String header, String value) {
        var more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Client(base, Map.copyOf(more));
    }

    Client token(String accessToken) {
        return with("Authorization", "Bearer " + accessToken);
    }

    Reply get(String path) {
        return send("GET", path, null);
    }

    Reply post(String path, Object body) {
        return send("POST", path, body);
    }

    Reply post(String path) {
        return send("POST", path, null);
    }

    Reply put(String path, Object body) {
        return send("PUT", path, body);
    }

    Reply delete(String path) {
        return send("DELETE", path, null);
    }

    /** A text is sent as it is, anything else as JSON. */
    Reply send(String method, String path, Object body) {
        var request = HttpRequest.newBuilder(base.resolve(path)).timeout(Duration.ofSeconds(30));
        headers.forEach(request::header);
        if (body == null) {
            request.method(method, BodyPublishers.noBody());
        } else {
            if (!headers.containsKey("Content-Type")) {
                request.header("Content-Type", "application/json");
            }
            request.method(
                    method,
                    BodyPublishers.ofString(body instanceof String text ? text : Stack.JSON.writeValueAsString(body)));
        }
        return exchange(request.build());
    }

    /** Whether the request did anything is not known. */
    static final class NoAnswer extends AssertionError {
        private static final long serialVersionUID = 1L;

        NoAnswer(HttpRequest request, IOException cause) {
            super(request + " had no answer", cause);
        }
    }

    private static Reply exchange(HttpRequest request) {
        try {
            HttpResponse<String> response = HTTP.send(request, BodyHandlers.ofString());
            return new Reply(response.statusCode(), response.headers(), response.body());
        } catch (IOException e) {
            throw new NoAnswer(request, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
