package dev.gigstream.search.elastic;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;
import org.apache.http.entity.ByteArrayEntity;
import org.apache.http.entity.ContentType;
import org.elasticsearch.client.Request;
import org.elasticsearch.client.Response;
import org.elasticsearch.client.ResponseException;
import org.elasticsearch.client.RestClient;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/**
 * Asks Elasticsearch with bodies written straight as JSON. The low-level client is used on purpose: building and
 * binding typed requests cost more than the whole rest of a search here.
 */
public final class Elasticsearch {
    private final RestClient client;
    private final JsonMapper json;

    Elasticsearch(RestClient client, JsonMapper json) {
        this.client = client;
        this.json = json;
    }

    /**
     * Sends a body and reads the answer.
     *
     * @throws SearchUnavailableException when no usable answer comes in time
     * @throws SearchRefusedException when Elasticsearch refuses the request itself
     */
    public <T> T post(String path, Consumer<JsonGenerator> body, Class<T> answer) {
        Request request = new Request("POST", path);
        request.setEntity(new ByteArrayEntity(write(body), ContentType.APPLICATION_JSON));
        return send(request, json.readerFor(answer));
    }

    /** The body as it would be sent, for people who want to run it themselves. */
    public byte[] write(Consumer<JsonGenerator> body) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(2_048);
        try (JsonGenerator generator = json.createGenerator(bytes)) {
            body.accept(generator);
        }
        return bytes.toByteArray();
    }

    private <T> T send(Request request, ObjectReader reader) {
        try {
            Response response = client.performRequest(request);
            try (InputStream content = response.getEntity().getContent()) {
                return reader.readValue(content);
            }
        } catch (ResponseException e) {
            throw refusal(e);
        } catch (IOException e) {
            throw new SearchUnavailableException("Elasticsearch does not answer", e);
        }
    }

    private static RuntimeException refusal(ResponseException e) {
        int status = e.getResponse().getStatusLine().getStatusCode();
        return status == 400 || status == 404
                ? new SearchRefusedException(status, e)
                : new SearchUnavailableException("Elasticsearch answers " + status, e);
    }
}
