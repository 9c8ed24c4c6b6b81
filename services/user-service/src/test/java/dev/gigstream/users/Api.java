package dev.gigstream.users;

import dev.gigstream.testkit.TestTokens;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Speaks to the started service as one client would, with or without a token. */
public final class Api {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final String BOUNDARY = "gigstream-test-boundary";

    private final URI base;
    private final String authorization;

    private Api(URI base, String authorization) {
        this.base = base;
        this.authorization = authorization;
    }

    public static Api anonymous(int port) {
        return new Api(URI.create("http://127.0.0.1:" + port), null);
    }

    public Api as(TestTokens tokens, String userId, String... roles) {
        return new Api(base, tokens.bearer(userId, roles));
    }

    public Answer get(String path, String... headers) {
        return send("GET", path, BodyPublishers.noBody(), headers);
    }

    public Answer json(String method, String path, String body, String... headers) {
        List<String> all = new ArrayList<>(List.of("Content-Type", "application/json"));
        all.addAll(List.of(headers));
        return send(method, path, BodyPublishers.ofString(body), all.toArray(String[]::new));
    }

    public Answer delete(String path, String... headers) {
        return send("DELETE", path, BodyPublishers.noBody(), headers);
    }

    public Answer upload(String path, Part... parts) {
        List<byte[]> body = new ArrayList<>();
        for (Part part : parts) {
            body.add(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + part.disposition() + "\r\n\r\n")
                    .getBytes(StandardCharsets.UTF_8));
            body.add(part.content());
            body.add("\r\n".getBytes(StandardCharsets.UTF_8));
        }
        body.add(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return send(
                "POST",
                path,
                BodyPublishers.ofByteArrays(body),
                "Content-Type",
                "multipart/form-data; boundary=" + BOUNDARY);
    }

    public Answer send(String method, String path, BodyPublisher body, String... headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(base.resolve(path)).method(method, body).timeout(Duration.ofSeconds(30));
        if (headers.length > 0) {
            request.headers(headers);
        }
        if (authorization != null) {
            request.header("Authorization", authorization);
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

    /** A part of a form. */
    public record Part(String disposition, byte[] content) {

        public static Part field(String name, String value) {
            return new Part("name=\"" + name + "\"", value.getBytes(StandardCharsets.UTF_8));
        }

        public static Part file(String fileName, byte[] content) {
            return new Part("name=\"file\"; filename=\"" + fileName + "\"", content);
        }
    }

    /** What came back. */
    public record Answer(HttpResponse<byte[]> response) {

        public int status() {
            return response.statusCode();
        }

        public byte[] bytes() {
            return response.body();
        }

        public JsonNode json() {
            return JSON.readTree(response.body());
        }

        public String text(String pointer) {
            return json().at(pointer).asString();
        }

        public String header(String name) {
            return response.headers().firstValue(name).orElse(null);
        }

        /** The fields that a 422 names. */
        public List<String> errorFields() {
            return StreamSupport.stream(json().path("errors").spliterator(), false)
                    .map(error -> error.path("field").asString())
                    .toList();
        }
    }
}
