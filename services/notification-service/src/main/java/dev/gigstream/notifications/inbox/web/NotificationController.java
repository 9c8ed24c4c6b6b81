package dev.gigstream.notifications.inbox.web;

import dev.gigstream.http.Cursors;
import dev.gigstream.http.PageRequest;
import dev.gigstream.http.Problem;
import dev.gigstream.http.Slice;
import dev.gigstream.http.StandardProblem;
import dev.gigstream.notifications.inbox.Inboxes;
import dev.gigstream.notifications.inbox.MarkingRead;
import dev.gigstream.notifications.inbox.Notification;
import dev.gigstream.notifications.inbox.Position;
import dev.gigstream.notifications.inbox.Viewer;
import dev.gigstream.service.Caller;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The caller's own inbox, newest first. */
@RestController
@RequestMapping("/api/v1/notifications")
class NotificationController {
    private final Inboxes inboxes;
    private final MarkingRead marking;
    private final Cursors cursors;

    NotificationController(Inboxes inboxes, MarkingRead marking, Cursors cursors) {
        this.inboxes = inboxes;
        this.marking = marking;
        this.cursors = cursors;
    }

    /** How many the caller has not read. */
    record UnreadCount(int unread) {}

    @GetMapping
    Slice<Notification> list(Caller caller, @RequestHeader(HttpHeaders.AUTHORIZATION) String token, PageRequest page) {
        Optional<Position> after = Optional.ofNullable(page.cursor()).map(this::position);
        return Slice.cut(
                inboxes.newest(viewer(caller, token), after, page.limit() + 1),
                page.limit(),
                last -> cursors.encode(last.createdAt().toEpochMilli(), last.notificationId()));
    }

    @GetMapping("/unread-count")
    UnreadCount unread(Caller caller, @RequestHeader(HttpHeaders.AUTHORIZATION) String token) {
        return new UnreadCount(inboxes.unread(viewer(caller, token)));
    }

    @PostMapping("/{notificationId}/read")
    Notification read(
            Caller caller,
            @RequestHeader(HttpHeaders.AUTHORIZATION) String token,
            @PathVariable String notificationId) {
        return id(notificationId)
                .flatMap(id -> marking.one(viewer(caller, token), id))
                .orElseThrow(() -> Problem.of(StandardProblem.NOT_FOUND, "There is no such notification."));
    }

    @PostMapping("/read-all")
    UnreadCount readAll(Caller caller, @RequestHeader(HttpHeaders.AUTHORIZATION) String token) {
        return new UnreadCount(marking.all(viewer(caller, token)));
    }

    private Position position(String cursor) {
        List<String> values = cursors.decode(cursor, 2);
        try {
            Instant createdAt = Instant.ofEpochMilli(Long.parseLong(values.getFirst()));
            return new Position(createdAt, UUID.fromString(values.getLast()).toString());
        } catch (IllegalArgumentException | DateTimeException _) {
            throw Problem.of(StandardProblem.MALFORMED_REQUEST, "The cursor is not one that this list gave out.");
        }
    }

    /** What is no id at all is as unknown as one that nobody has. */
    private static Optional<String> id(String text) {
        try {
            return Optional.of(UUID.fromString(text).toString());
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static Viewer viewer(Caller caller, String token) {
        return new Viewer(caller.userId(), token);
    }
}
