package dev.gigstream.notifications.mail;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.springframework.web.util.HtmlUtils;

/** Writes the letter of a notification from the templates in {@code mail/}. */
public final class Letters {
    private final String publicUrl;
    private final MuteToken tokens;
    private final String html = template("notification.html");
    private final String text = template("notification.txt");

    /** @param publicUrl of the gateway, without a slash at its end */
    public Letters(String publicUrl, MuteToken tokens) {
        this.publicUrl = publicUrl;
        this.tokens = tokens;
    }

    /** What a letter tells, as the user's inbox has it. */
    public record Content(String notificationId, String userId, String kind, String title, String body, String link) {}

    public Letter write(Content content, String name, String address) {
        String token = tokens.of(new MuteToken.Grant(content.userId(), content.kind()));
        String muteLink = publicUrl + "/api/v1/notifications/unsubscribe?token=" + token;
        Map<String, String> parts = Map.of(
                "name",
                name,
                "title",
                content.title(),
                "body",
                content.body(),
                "link",
                publicUrl + content.link(),
                "kind",
                content.kind().replace('_', ' ').toLowerCase(Locale.ROOT),
                "mute",
                muteLink);
        return new Letter(
                content.notificationId(),
                address,
                content.title().replaceAll("\\p{Cntrl}", " "),
                filled(html, parts, true),
                filled(text, parts, false),
                muteLink,
                "");
    }

    /** Parts are put in at once, so that one that looks like a place for another is left as it is. */
    private static String filled(String template, Map<String, String> parts, boolean escape) {
        StringBuilder all = new StringBuilder();
        int from = 0;
        for (int open = template.indexOf("{{"); open >= 0; open = template.indexOf("{{", from)) {
            int close = template.indexOf("}}", open);
            String part = parts.get(template.substring(open + 2, close));
            all.append(template, from, open).append(escape ? HtmlUtils.htmlEscape(part) : part);
            from = close + 2;
        }
        return all.append(template.substring(from)).toString();
    }

    private static String template(String name) {
        try (InputStream file = Letters.class.getResourceAsStream("/mail/" + name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
