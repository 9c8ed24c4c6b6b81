package dev.gigstream.edge.request;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the edge is reached: its public address, the proxies before it, and who may call from another origin.
 *
 * @param drain how long it goes on answering after it was told to stop
 * @param sharedPort whether another gateway of this machine may listen on the same port; the kernel then spreads connections
 */
@ConfigurationProperties("gigstream.edge.request")
record RequestSettings(
        @DefaultValue("http://localhost:8080") URI publicUrl,
        @DefaultValue List<String> allowedOrigins,
        @DefaultValue List<String> trustedProxies,
        String pagePolicy,
        @DefaultValue("PT0S") Duration drain,
        @DefaultValue("false") boolean sharedPort) {
    boolean publishedOverTls() {
        return "https".equalsIgnoreCase(publicUrl.getScheme());
    }

    String publicOrigin() {
        return publicUrl.getScheme() + "://" + publicUrl.getRawAuthority();
    }
}
