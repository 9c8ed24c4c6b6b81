package dev.gigstream.edge.docs;

import java.time.Duration;
import java.util.Map;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** The one description of the whole API, made from the services' at first use and now and then after that. */
@Component
class OpenApiDocument {
    private record Version(byte[] bytes, boolean complete) {}

    private final ServiceDescriptions services;
    private final JsonMapper json;
    private final Mono<Version> current;

    OpenApiDocument(ServiceDescriptions services, DocsSettings settings, JsonMapper json) {
        this.services = services;
        this.json = json;
        Duration fresh = settings.fresh();
        Duration incomplete = settings.freshWhileIncomplete();
        this.current = Mono.defer(this::make)
                .cache(version -> version.complete() ? fresh : incomplete, _ -> Duration.ZERO, () -> Duration.ZERO);
    }

    Mono<byte[]> bytes() {
        return current.map(Version::bytes);
    }

    private Mono<Version> make() {
        return services.ask().map(known -> {
            OpenApiMerge merge = new OpenApiMerge(json);
            known.byService().entrySet().stream()
                    .sorted(Map.Entry.comparingByKey())
                    .forEach(service -> merge.add(service.getKey(), service.getValue()));
            return new Version(json.writeValueAsBytes(PublicView.of(merge.document())), known.complete());
        });
    }
}
