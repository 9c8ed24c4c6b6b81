package dev.gigstream.edge.request;

import java.net.URI;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** How the edge is reached: its public address, the proxies before it, and who may call from another origin. */
@ConfigurationProperties("gigstream.edge.request")
record RequestSettings(
        @DefaultValue("http://localhost:8080") URI publicUrl,
        @DefaultValue List<String> allowedOrigins,
        @DefaultValue List<String> trustedProxies,
        String pagePolicy) {
    boolean publishedOverTls() {
        return "https".equalsIgnoreCase(publicUrl.getScheme());
    }

    String publicOrigin() {
        return publicUrl.getScheme() + "://" + publicUrl.getRawAuthority();
    }
}
