package dev.gigstream.notifications.mail;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How mails are written.
 *
 * @param publicUrl of the gateway
 * @param linkKey secret that signs links; at least 32 characters
 */
@ConfigurationProperties("gigstream.mail")
public record MailSettings(String from, String publicUrl, String linkKey) {
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
