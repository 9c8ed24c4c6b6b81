package dev.gigstream.notifications.inbox.peer;

import dev.gigstream.notifications.inbox.InboxAwayException;
import dev.gigstream.notifications.inbox.Inboxes;
import dev.gigstream.notifications.inbox.Notification;
import dev.gigstream.notifications.inbox.Position;
import dev.gigstream.notifications.inbox.Viewer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.streams.state.HostInfo;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The inboxes at another instance of this service, asked with the viewer's own token. */
final class PeerInboxes implements Inboxes {
    /** Where an instance answers for what it has itself; the gateway leads nobody there. */
    static final String PATH = "/internal/inbox";

    private static final Duration ANSWER_LIMIT = Duration.ofSeconds(1);
    private static final int OK = 200;
    private static final int NOT_FOUND = 404;
    private static final TypeReference<List<Notification>> NOTIFICATIONS = new TypeReference<>() {};

    private final HttpClient http;
    private final JsonMapper json;
    private final String base;

    PeerInboxes(HttpClient http, JsonMapper json, HostInfo host) {
        this.http = http;
        this.json = json;
        this.base = "http://" + host.host() + ':' + host.port() + PATH;
    }

    @Override
    public List<Notification> newest(Viewer viewer, Optional<Position> after, int limit) {
        String from = after.map(
                        it -> "&createdAt=" + it.createdAt().toEpochMilli() + "&notificationId=" + it.notificationId())
                .orElse("");
        return json.readValue(get(viewer, "?limit=" + limit + from).body(), NOTIFICATIONS);
    }

    @Override
    public int unread(Viewer viewer) {
        return json.readValue(get(viewer, "/unread-count").body(), Integer.class);
    }

    @Override
    public Optional<Notification> find(Viewer viewer, String notificationId) {
        HttpResponse<byte[]> answer = get(viewer, "/" + notificationId);
        return answer.statusCode() == NOT_FOUND
                ? Optional.empty()
                : Optional.of(json.readValue(answer.body(), Notification.class));
    }

    private HttpResponse<byte[]> get(Viewer viewer, String path) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(base + path))
                .header("Authorization", viewer.authorization())
                .timeout(ANSWER_LIMIT)
                .build();
        try {
            HttpResponse<byte[]> answer = http.send(request, BodyHandlers.ofByteArray());
            if (answer.statusCode() != OK && answer.statusCode() != NOT_FOUND) {
                throw new InboxAwayException(base + " answered " + answer.statusCode(), null);
            }
            return answer;
        } catch (IOException e) {
            throw new InboxAwayException(base + " does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InboxAwayException("interrupted", e);
        }
    }
}
