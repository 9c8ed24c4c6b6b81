package dev.gigstream.chat.conversation.web;

import dev.gigstream.chat.conversation.Blocking;
import dev.gigstream.chat.conversation.Conversation;
import dev.gigstream.chat.conversation.Conversations.Place;
import dev.gigstream.chat.conversation.OpeningEnquiry;
import dev.gigstream.chat.conversation.Outcome;
import dev.gigstream.chat.conversation.ViewingConversations;
import dev.gigstream.chat.conversation.ViewingConversations.Viewer;
import dev.gigstream.http.Cursors;
import dev.gigstream.http.PageRequest;
import dev.gigstream.http.Problem;
import dev.gigstream.http.Slice;
import dev.gigstream.http.StandardProblem;
import dev.gigstream.service.Caller;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** A user's conversations: finding, beginning and blocking them. */
@RestController
@RequestMapping("/api/v1/conversations")
class ConversationController {

    private final OpeningEnquiry opening;
    private final Blocking blocking;
    private final ViewingConversations viewing;
    private final ConversationViews views;
    private final Cursors cursors;

    ConversationController(
            OpeningEnquiry opening,
            Blocking blocking,
            ViewingConversations viewing,
            ConversationViews views,
            Cursors cursors) {
        this.opening = opening;
        this.blocking = blocking;
        this.viewing = viewing;
        this.views = views;
        this.cursors = cursors;
    }

    /** Whom to talk to, and about which gig. */
    record OpenRequest(
            @NotBlank @Size(max = MessageLimits.ID) String participantId,
            @Size(min = 1, max = MessageLimits.ID) String gigId) {}

    @PostMapping
    ResponseEntity<ConversationView> open(Caller caller, @Valid @RequestBody OpenRequest body) {
        Outcome<Conversation> outcome =
                opening.open(caller.userId(), body.participantId(), Optional.ofNullable(body.gigId()));
        Conversation conversation = ChatAnswers.result(outcome);
        HttpStatus status = outcome instanceof Outcome.Done ? HttpStatus.CREATED : HttpStatus.OK;
        return ResponseEntity.status(status)
                .location(URI.create("/api/v1/conversations/" + conversation.conversationId()))
                .body(views.of(conversation, caller.userId()));
    }

    /** The last active one first. */
    @GetMapping
    Slice<ConversationView> list(Caller caller, PageRequest page) {
        Optional<Place> after = Optional.ofNullable(page.cursor()).map(cursor -> place(cursors.decode(cursor, 2)));
        List<Conversation> found = viewing.ofUser(caller.userId(), after, page.limit() + 1);
        Slice<Conversation> slice =
                Slice.cut(found, page.limit(), last -> cursors.encode(last.activeAt(), last.conversationId()));
        return views.of(slice, caller.userId());
    }

    @GetMapping("/{conversationId}")
    ConversationView read(Caller caller, @PathVariable String conversationId) {
        return viewing.one(conversationId, new Viewer(caller.userId(), false))
                .map(conversation -> views.of(conversation, caller.userId()))
                .orElseThrow(ChatAnswers::unknown);
    }

    @PostMapping("/{conversationId}/block")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void block(Caller caller, @PathVariable String conversationId) {
        ChatAnswers.result(blocking.set(conversationId, caller.userId(), true));
    }

    @DeleteMapping("/{conversationId}/block")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void unblock(Caller caller, @PathVariable String conversationId) {
        ChatAnswers.result(blocking.set(conversationId, caller.userId(), false));
    }

    private static Place place(List<String> values) {
        try {
            return new Place(Instant.parse(values.getFirst()), values.getLast());
        } catch (DateTimeParseException _) {
            throw Problem.of(StandardProblem.MALFORMED_REQUEST, "The cursor is not one that this list gave out.");
        }
    }
}
