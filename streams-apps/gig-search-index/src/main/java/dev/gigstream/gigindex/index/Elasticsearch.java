package dev.gigstream.gigindex.index;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Set;
import org.apache.http.entity.ByteArrayEntity;
import org.apache.http.entity.ContentType;
import org.elasticsearch.client.Request;
import org.elasticsearch.client.Response;
import org.elasticsearch.client.ResponseException;
import org.elasticsearch.client.RestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * JSON in, JSON out. What may pass by itself (no connection, time-out, overload) is an
 * {@link IndexUnavailableException}; what cannot is a {@link RefusedException}.
 */
final class Elasticsearch {
    private static final Set<Integer> PASSING = Set.of(408, 429, 502, 503, 504);
    private static final ContentType NDJSON = ContentType.create("application/x-ndjson");

    private final RestClient client;
    private final JsonMapper json;

    Elasticsearch(RestClient client, JsonMapper json) {
        this.client = client;
        this.json = json;
    }

    JsonNode get(String path) {
        return send(new Request("GET", path));
    }

    JsonNode put(String path, Object body) {
        return send("PUT", path, body);
    }

    JsonNode post(String path, Object body) {
        return send("POST", path, body);
    }

    JsonNode post(String path) {
        return send(new Request("POST", path));
    }

    void delete(String path) {
        send(new Request("DELETE", path));
    }

    /** Writes lines of the bulk API; only indices that still have their write alias are written. */
    JsonNode bulk(byte[] lines) {
        Request request = new Request("POST", "/_bulk");
        request.addParameters(Map.of(
                "require_alias",
                "true",
                "filter_path",
                "errors,items.*.status,items.*.error.type,items.*.error.reason"));
        request.setEntity(new ByteArrayEntity(lines, NDJSON));
        return send(request);
    }

    private JsonNode send(String method, String path, Object body) {
        Request request = new Request(method, path);
        request.setEntity(new ByteArrayEntity(json.writeValueAsBytes(body), ContentType.APPLICATION_JSON));
        return send(request);
    }

    private JsonNode send(Request request) {
        try {
            Response response = client.performRequest(request);
            try (InputStream content = response.getEntity().getContent()) {
                return json.readTree(content);
            }
        } catch (ResponseException e) {
            throw refusal(e);
        } catch (IOException e) {
            throw new IndexUnavailableException("Elasticsearch does not answer", e);
        }
    }

    private static RuntimeException refusal(ResponseException e) {
        int status = e.getResponse().getStatusLine().getStatusCode();
        return PASSING.contains(status)
                ? new IndexUnavailableException("Elasticsearch answers " + status, e)
                : new RefusedException(status, e);
    }

    /** Elasticsearch understood and said no. */
    static final class RefusedException extends RuntimeException {
        private final int status;

        RefusedException(int status, Throwable cause) {
            super("Elasticsearch refused: " + cause.getMessage(), cause);
            this.status = status;
        }

        int status() {
            return status;
        }
    }
}
