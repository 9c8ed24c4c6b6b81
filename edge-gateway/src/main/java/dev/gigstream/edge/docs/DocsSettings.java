package dev.gigstream.edge.docs;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** Whose descriptions are merged, and how long one is taken for current. */
@ConfigurationProperties("gigstream.edge.docs")
record DocsSettings(
        Map<String, URI> services,
        @DefaultValue("PT3S") Duration timeout,
        @DefaultValue("PT1M") Duration fresh,
        @DefaultValue("PT5S") Duration freshWhileIncomplete) {
    DocsSettings {
        services = services == null ? Map.of() : Map.copyOf(services);
    }
}
