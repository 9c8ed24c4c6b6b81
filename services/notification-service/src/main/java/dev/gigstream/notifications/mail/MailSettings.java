package dev.gigstream.notifications.mail;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How mails are written and sent.
 *
 * @param publicUrl of the gateway
 * @param linkKey secret that signs links; at least 32 characters
 * @param pause between two tries to reach a mail server that is away
 */
@ConfigurationProperties("gigstream.mail")
public record MailSettings(
        String from,
        String publicUrl,
        String linkKey,
        @DefaultValue("2s") Duration pause) {
    private static final int SHORTEST_KEY = 32;

    public MailSettings {
        if (linkKey.length() < SHORTEST_KEY) {
            throw new IllegalArgumentException(
                    "NOTIFICATION_LINK_KEY must have at least " + SHORTEST_KEY + " characters");
        }
        publicUrl = publicUrl.endsWith("/") ? publicUrl.substring(0, publicUrl.length() - 1) : publicUrl;
    }

    @Override
    public String toString() {
        return "MailSettings[" + from + ", " + publicUrl + "]";
    }
}
