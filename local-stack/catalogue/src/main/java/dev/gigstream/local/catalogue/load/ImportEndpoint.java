package dev.gigstream.local.catalogue.load;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One service's import. What may pass (no connection, 429, 502 to 504) is tried again a few times, since imports are
 * idempotent; a refusal ends the loading with the service's own words.
 */
final class ImportEndpoint {

    private static final Duration TIME_LIMIT = Duration.ofSeconds(60);
    private static final Set<Integer> PASSING = Set.of(429, 502, 503, 504);
    private static final int TRIES = 8;
    private static final long FIRST_DELAY_MS = 200;
    private static final long LONGEST_DELAY_MS = 5_000;
    private static final int SHOWN = 500;

    private final HttpClient client;
    private final URI address;
    private final JsonMapper json = JsonMapper.shared();

    ImportEndpoint(HttpClient client, URI service, String name) {
        this.client = client;
        this.address = service.resolve("/actuator/" + name);
    }

    JsonNode post(byte[] batch) {
        HttpRequest request = HttpRequest.newBuilder(address)
                .timeout(TIME_LIMIT)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(batch))
                .build();
        IOException last = null;
        for (int attempt = 0; attempt < TRIES; attempt++) {
            pause(attempt);
            try {
                HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
                if (!PASSING.contains(answer.statusCode())) {
                    return taken(answer);
                }
                last = new IOException("status " + answer.statusCode());
            } catch (IOException e) {
                last = e;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new LoadingException("Loading was interrupted.", e);
            }
        }
        throw new LoadingException(address + " does not answer.", last);
    }

    private JsonNode taken(HttpResponse<String> answer) {
        if (answer.statusCode() != 200) {
            String body =
                    answer.body().substring(0, Math.min(SHOWN, answer.body().length()));
            throw new LoadingException(
                    "%s answered %d%s: %s".formatted(address, answer.statusCode(), hint(answer.statusCode()), body));
        }
        return json.readTree(answer.body());
    }

    private static String hint(int status) {
        return status == 404 || status == 401 ? " (is GIGSTREAM_IMPORT_ENABLED set there?)" : "";
    }

    private static void pause(int attempt) {
        if (attempt > 0) {
            long delay = Math.min(LONGEST_DELAY_MS, FIRST_DELAY_MS << attempt - 1);
            CompletableFuture.runAsync(
                            () -> {}, CompletableFuture.delayedExecutor(delay, TimeUnit.MILLISECONDS, Runnable::run))
                    .join();
        }
    }
}
