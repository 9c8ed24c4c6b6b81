package dev.gigstream.local.catalogue.load;

import java.net.URI;
import java.util.Map;

/** Where the services are; the names are those of the services' own settings. */
public record Endpoints(URI auth, URI user, URI gig, URI review) {

    public static Endpoints of(Map<String, String> settings) {
        return new Endpoints(
                uri(settings, "AUTH_SERVICE_URL", "http://127.0.0.1:18101"),
                uri(settings, "USER_SERVICE_URL", "http://127.0.0.1:18102"),
                uri(settings, "GIG_SERVICE_URL", "http://127.0.0.1:18103"),
                uri(settings, "REVIEW_SERVICE_URL", "http://127.0.0.1:18109"));
    }

    private static URI uri(Map<String, String> settings, String name, String local) {
        return URI.create(settings.getOrDefault(name, local));
    }
}
