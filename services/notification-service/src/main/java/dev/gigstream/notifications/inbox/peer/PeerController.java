package dev.gigstream.notifications.inbox.peer;

import dev.gigstream.http.Problem;
import dev.gigstream.http.StandardProblem;
import dev.gigstream.notifications.inbox.Notification;
import dev.gigstream.notifications.inbox.Position;
import dev.gigstream.notifications.inbox.Viewer;
import dev.gigstream.notifications.inbox.streams.LocalInboxes;
import dev.gigstream.service.Caller;
import io.swagger.v3.oas.annotations.Hidden;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Answers other instances from what is here, and asks nobody else. A user's own token opens the own inbox only. */
@Hidden
@RestController
@RequestMapping(PeerInboxes.PATH)
class PeerController {
    private static final int MOST = 101;

    private final LocalInboxes inboxes;

    PeerController(LocalInboxes inboxes) {
        this.inboxes = inboxes;
    }

    @GetMapping
    List<Notification> newest(
            Caller caller,
            @RequestParam int limit,
            @RequestParam Optional<Long> createdAt,
            @RequestParam Optional<String> notificationId) {
        Optional<Position> after =
                createdAt.map(millis -> new Position(Instant.ofEpochMilli(millis), notificationId.orElse("")));
        return inboxes.newest(viewer(caller), after, Math.clamp(limit, 1, MOST));
    }

    @GetMapping("/unread-count")
    int unread(Caller caller) {
        return inboxes.unread(viewer(caller));
    }

    @GetMapping("/{notificationId}")
    Notification one(Caller caller, @PathVariable String notificationId) {
        return inboxes.find(viewer(caller), notificationId)
                .orElseThrow(() -> Problem.of(StandardProblem.NOT_FOUND, "There is no such notification."));
    }

    private static Viewer viewer(Caller caller) {
        return new Viewer(caller.userId(), "");
    }
}
