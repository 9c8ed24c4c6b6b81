package dev.gigstream.notifications.inbox.peer;

import dev.gigstream.notifications.inbox.InboxAwayException;
import dev.gigstream.notifications.inbox.Inboxes;
import dev.gigstream.notifications.inbox.Notification;
import dev.gigstream.notifications.inbox.Position;
import dev.gigstream.notifications.inbox.Viewer;
import dev.gigstream.notifications.inbox.streams.LocalInboxes;
import dev.gigstream.notifications.inbox.streams.StoreAccess;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apache.kafka.streams.state.HostInfo;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Asks whoever works on an inbox, and while that one is away whoever has a copy. */
@Component
@Primary
class RoutedInboxes implements Inboxes, DisposableBean {
    private static final Duration CONNECT_LIMIT = Duration.ofMillis(500);

    private final StoreAccess access;
    private final LocalInboxes local;
    private final JsonMapper json;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(CONNECT_LIMIT).build();

    RoutedInboxes(StoreAccess access, LocalInboxes local, JsonMapper json) {
        this.access = access;
        this.local = local;
        this.json = json;
    }

    @Override
    public List<Notification> newest(Viewer viewer, Optional<Position> after, int limit) {
        return ask(viewer, inboxes -> inboxes.newest(viewer, after, limit));
    }

    @Override
    public int unread(Viewer viewer) {
        return ask(viewer, inboxes -> inboxes.unread(viewer));
    }

    @Override
    public Optional<Notification> find(Viewer viewer, String notificationId) {
        return ask(viewer, inboxes -> inboxes.find(viewer, notificationId));
    }

    @Override
    public void destroy() {
        http.close();
    }

    private <T> T ask(Viewer viewer, Function<Inboxes, T> question) {
        InboxAwayException last = null;
        for (HostInfo host : access.holders(viewer.userId()).hosts()) {
            try {
                return question.apply(access.isSelf(host) ? local : new PeerInboxes(http, json, host));
            } catch (InboxAwayException e) {
                last = e;
            }
        }
        throw new InboxAwayException("no instance can answer", last);
    }
}
