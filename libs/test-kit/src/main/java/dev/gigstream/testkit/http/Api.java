package dev.gigstream.testkit.http;

import dev.gigstream.testkit.TestTokens;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.json.JsonMapper;

/**
 * Speaks to a started service as one client would, with or without a token. A body that is a text is sent as it is,
 * anything else as JSON; the last arguments are headers of one request, each name with its value.
 */
public final class Api {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final Duration LIMIT = Duration.ofSeconds(30);

    private final URI base;
    private final Map<String, String> headers;

    private Api(URI base, Map<String, String> headers) {
        this.base = base;
        this.headers = headers;
    }

    /** A client without a token. */
    public static Api at(URI base) {
        return new Api(base, Map.of());
    }

    /** A client without a token of what listens on this machine. */
    public static Api at(int port) {
        return at(URI.create("http://127.0.0.1:" + port));
    }

    /** A client without a token of a service that runs in this JVM. */
    public static Api of(ApplicationContext service) {
        return at(service.getEnvironment().getRequiredProperty("local.server.port", Integer.class));
    }

    /** The same client with a header in all its requests. */
    public Api with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Api(base, Map.copyOf(more));
    }

    public Api as(TestTokens tokens, String userId, String... roles) {
        return with("Authorization", tokens.bearer(userId, roles));
    }

    public Answer get(String path, String... more) {
        return send("GET", path, BodyPublishers.noBody(), more);
    }

    public Answer post(String path) {
        return send("POST", path, BodyPublishers.noBody());
    }

    public Answer post(String path, Object body, String... more) {
        return json("POST", path, body, more);
    }

    public Answer put(String path, Object body, String... more) {
        return json("PUT", path, body, more);
    }

    public Answer patch(String path, Object body, String... more) {
        return json("PATCH", path, body, more);
    }

    public Answer delete(String path, String... more) {
        return send("DELETE", path, BodyPublishers.noBody(), more);
    }

    /** Sends a form as a browser sends one with files. */
    public Answer upload(String path, FormPart... parts) {
        return send("POST", path, FormPart.body(parts), "Content-Type", FormPart.CONTENT_TYPE);
    }

    public Answer send(String method, String path, BodyPublisher body, String... more) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(base.resolve(path)).method(method, body).timeout(LIMIT);
        headers.forEach(request::header);
        if (more.length > 0) {
            request.headers(more);
        }
        try {
            return new Answer(CLIENT.send(request.build(), BodyHandlers.ofByteArray()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private Answer json(String method, String path, Object body, String... more) {
        String text = body instanceof String ready ? ready : JSON.writeValueAsString(body);
        return with("Content-Type", "application/json").send(method, path, BodyPublishers.ofString(text), more);
    }
}
