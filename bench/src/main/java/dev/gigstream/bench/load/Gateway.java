package dev.gigstream.bench.load;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A client of the public API, or of one server behind it, that expects every call to succeed unless it only asks. */
public final class Gateway {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final URI base;
    private final List<String> headers;

    /** What was answered, whatever it was. */
    public record Answer(int status, JsonNode body) {}

    public Gateway(URI base) {
        this(base, List.of());
    }

    private Gateway(URI base, List<String> headers) {
        this.base = base;
        this.headers = headers;
    }

    public Gateway signedIn(String accessToken) {
        return with("Authorization", "Bearer " + accessToken);
    }

    public Gateway with(String name, String value) {
        var more = new ArrayList<>(headers);
        more.addAll(List.of(name, value));
        return new Gateway(base, List.copyOf(more));
    }

    /** The same caller in front of another server. */
    public Gateway at(URI other) {
        return new Gateway(other, headers);
    }

    public Answer ask(String path) throws IOException, InterruptedException {
        return send(request(path).GET().build());
    }

    public JsonNode get(String path) throws IOException, InterruptedException {
        return expectSuccess(request(path).GET());
    }

    public JsonNode post(String path, Object body) throws IOException, InterruptedException {
        return expectSuccess(json(path).POST(content(body)));
    }

    /** Posts again and again while the answer is 404: what was told by an event is known a moment later. */
    public JsonNode postWhenKnown(String path, Object body, Duration patience)
            throws IOException, InterruptedException {
        var deadline = System.nanoTime() + patience.toNanos();
        var request = json(path).POST(content(body)).build();
        var answer = send(request);
        while (answer.status() == HttpURLConnection.HTTP_NOT_FOUND && System.nanoTime() < deadline) {
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
            answer = send(request);
        }
        return succeeded(request, answer);
    }

    public void put(String path, Object body) throws IOException, InterruptedException {
        expectSuccess(json(path).PUT(content(body)));
    }

    public void delete(String path) throws IOException, InterruptedException {
        expectSuccess(request(path).DELETE());
    }

    public Answer ask(String path, Object body) throws IOException, InterruptedException {
        return send(json(path).POST(content(body)).build());
    }

    /** Sends these very bytes. */
    public Answer ask(String path, byte[] body) throws IOException, InterruptedException {
        return send(json(path).POST(BodyPublishers.ofByteArray(body)).build());
    }

    private HttpRequest.Builder json(String path) {
        return request(path).header("Content-Type", "application/json");
    }

    private static BodyPublisher content(Object body) {
        return BodyPublishers.ofString(JSON.writeValueAsString(body));
    }

    private HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(base.resolve(path)).timeout(Duration.ofSeconds(20));
        return headers.isEmpty() ? request : request.headers(headers.toArray(String[]::new));
    }

    private static JsonNode expectSuccess(HttpRequest.Builder builder) throws IOException, InterruptedException {
        var request = builder.build();
        return succeeded(request, send(request));
    }

    private static JsonNode succeeded(HttpRequest request, Answer answer) {
        if (answer.status() / 100 != 2) {
            throw new IllegalStateException(request + ": " + answer.status() + " " + answer.body());
        }
        return answer.body();
    }

    private static Answer send(HttpRequest request) throws IOException, InterruptedException {
        var response = HTTP.send(request, BodyHandlers.ofString());
        return new Answer(response.statusCode(), JSON.readTree(response.body().isEmpty() ? "{}" : response.body()));
    }
}
