package dev.gigstream.auth;

import dev.gigstream.auth.account.Admins;
import dev.gigstream.auth.account.EmailAddress;
import dev.gigstream.auth.session.SessionPolicy;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param admins addresses whose holders become administrators once they have verified them
 * @param publicUrl where the links in mails lead
 * @param refreshLife how long a session lives without being renewed
 * @param erasureToldAfter how long after an erasure no request of that account can be under way any more: gateways know of a
 *     session's end within 5 seconds, and no request but an upload takes longer than the rest
 */
@ConfigurationProperties("gigstream.auth")
record AuthSettings(
        @DefaultValue List<String> admins,
        String publicUrl,
        @DefaultValue("30d") Duration refreshLife,
        @DefaultValue("30s") Duration erasureToldAfter) {

    Admins administrators() {
        return new Admins(admins.stream()
                .map(text -> EmailAddress.parse(text)
                        .orElseThrow(() -> new IllegalArgumentException("not an e-mail address: " + text)))
                .collect(Collectors.toSet()));
    }

    SessionPolicy sessionPolicy() {
        return new SessionPolicy(refreshLife);
    }

    String linkBase() {
        return publicUrl.endsWith("/") ? publicUrl.substring(0, publicUrl.length() - 1) : publicUrl;
    }
}
