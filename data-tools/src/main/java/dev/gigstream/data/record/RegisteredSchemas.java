package dev.gigstream.data.record;

import dev.gigstream.data.Complaint;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.avro.Schema;
import tools.jackson.databind.json.JsonMapper;

/** The registry by its Confluent API; each schema is asked for once. */
public final class RegisteredSchemas implements Schemas, AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int OK = 200;
    private static final int NOT_FOUND = 404;

    private final String base;
    private final Map<Integer, Optional<Schema>> known = new HashMap<>();
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    public RegisteredSchemas(String registryUrl) {
        this.base = registryUrl.replaceAll("/+$", "") + "/apis/ccompat/v7";
    }

    public static RegisteredSchemas ofEnvironment() {
        return new RegisteredSchemas(Optional.ofNullable(System.getenv("SCHEMA_REGISTRY_URL"))
                .orElseThrow(() -> new Complaint("SCHEMA_REGISTRY_URL does not say where the schema registry is.")));
    }

    @Override
    public Optional<Schema> withId(int id) {
        return known.computeIfAbsent(id, number -> ask("/schemas/ids/" + number));
    }

    @Override
    public Optional<Schema> newestOf(String topic) {
        return ask("/subjects/" + topic + "-value/versions/latest");
    }

    private Optional<Schema> ask(String path) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(base + path))
                .timeout(PATIENCE)
                .build();
        try {
            HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
            if (answer.statusCode() == NOT_FOUND) {
                return Optional.empty();
            }
            if (answer.statusCode() != OK) {
                throw new IOException("status " + answer.statusCode());
            }
            String text = JSON.readTree(answer.body()).path("schema").asString();
            return Optional.of(new Schema.Parser().parse(text));
        } catch (IOException e) {
            throw new Complaint(
                    "the schema registry does not answer (" + e.getMessage() + "); see './gigstream status'.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Complaint("interrupted while asking the schema registry.", e);
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
