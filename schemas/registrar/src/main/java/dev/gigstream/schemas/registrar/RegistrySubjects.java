package dev.gigstream.schemas.registrar;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.apache.avro.Schema;

/** The registry through its Confluent-compatible API: subjects, their schemas, and the compatibility they keep. */
final class RegistrySubjects implements AutoCloseable {
    private static final String API = "/apis/ccompat/v7";
    private static final String MEDIA_TYPE = "application/vnd.schemaregistry.v1+json";
    private static final String COMPATIBILITY = "FULL_TRANSITIVE";
    private static final Duration CONNECT_LIMIT = Duration.ofSeconds(2);
    private static final Duration CALL_LIMIT = Duration.ofSeconds(20);
    private static final int OK = 200;

    private final String base;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT_LIMIT)
            .build();

    RegistrySubjects(String registryUrl) {
        this.base = registryUrl.replaceAll("/+$", "") + API;
    }

    boolean isReady() {
        try {
            return send(request("/subjects").GET().timeout(CONNECT_LIMIT).build())
                            .statusCode()
                    == OK;
        } catch (UncheckedIOException e) {
            return false;
        }
    }

    /** New subjects are checked from their second version on. */
    void keepCompatible() {
        put("/config", "compatibility", COMPATIBILITY);
    }

    /** Registers a schema, word by word as given, or finds it; a change that is not compatible is refused. */
    void register(String subject, Schema schema) {
        String path = "/subjects/" + subject;
        HttpRequest request = request(path + "/versions")
                .POST(BodyPublishers.ofString(json("schema", schema.toString())))
                .build();
        require("schema " + schema.getFullName() + " for " + subject, send(request));
        put("/config/" + subject, "compatibility", COMPATIBILITY);
    }

    @Override
    public void close() {
        http.close();
    }

    private void put(String path, String name, String value) {
        require(
                path,
                send(request(path)
                        .PUT(BodyPublishers.ofString(json(name, value)))
                        .build()));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path))
                .timeout(CALL_LIMIT)
                .header("Accept", MEDIA_TYPE)
                .header("Content-Type", MEDIA_TYPE);
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static void require(String what, HttpResponse<String> answer) {
        if (answer.statusCode() != OK) {
            throw new RegistrationRefusedException(
                    "The registry refuses %s: %d %s".formatted(what, answer.statusCode(), answer.body()));
        }
    }

    private static String json(String name, String value) {
        return JsonNodeFactory.instance.objectNode().put(name, value).toString();
    }
}
