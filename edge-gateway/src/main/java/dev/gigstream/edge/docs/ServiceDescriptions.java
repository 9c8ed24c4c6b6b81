package dev.gigstream.edge.docs;

import java.net.URI;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.client.ReactorResourceFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.netty.http.client.HttpClient;
import reactor.netty.resources.ConnectionProvider;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Asks each service for its OpenAPI document; one that is away is represented by what it said last. */
@Component
class ServiceDescriptions {
    private static final Logger LOG = LoggerFactory.getLogger(ServiceDescriptions.class);
    private static final int LARGEST = 4 * 1024 * 1024;

    private final DocsSettings settings;
    private final JsonMapper json;
    private final HttpClient client;
    private final Map<String, ObjectNode> lastKnown = new ConcurrentHashMap<>();

    ServiceDescriptions(DocsSettings settings, JsonMapper json, ReactorResourceFactory resources) {
        this.settings = settings;
        this.json = json;
        this.client = HttpClient.create(ConnectionProvider.newConnection())
                .runOn(resources.getLoopResources())
                .responseTimeout(settings.timeout());
    }

    /** How many are known says nothing about how many answered just now. */
    record Known(Map<String, ObjectNode> byService, boolean complete) {}

    Mono<Known> ask() {
        return Flux.fromIterable(settings.services().entrySet())
                .flatMap(service -> ask(service.getKey(), service.getValue()))
                .reduce(true, Boolean::logicalAnd)
                .map(complete -> new Known(Map.copyOf(lastKnown), complete));
    }

    private Mono<Boolean> ask(String service, URI address) {
        return client.get()
                .uri(address.resolve("/v3/api-docs"))
                .responseSingle((response, body) -> response.status().code() == 200
                        ? body.asByteArray()
                        : Mono.error(new IllegalStateException("Status " + response.status())))
                .timeout(settings.timeout())
                .filter(bytes -> bytes.length <= LARGEST)
                .map(bytes -> remember(service, bytes))
                .defaultIfEmpty(false)
                .onErrorResume(failure -> {
                    LOG.info("No API description from {} now: {}", service, failure.toString());
                    return Mono.just(false);
                });
    }

    private boolean remember(String service, byte[] document) {
        lastKnown.put(service, (ObjectNode) json.readTree(document));
        return true;
    }
}
