package dev.gigstream.chat.conversation.web;

import dev.gigstream.chat.conversation.Conversation;
import dev.gigstream.chat.conversation.MarkingRead;
import dev.gigstream.chat.conversation.Message;
import dev.gigstream.chat.conversation.Outcome;
import dev.gigstream.chat.conversation.SendingMessage;
import dev.gigstream.chat.conversation.ViewingConversations;
import dev.gigstream.chat.conversation.ViewingConversations.Viewer;
import dev.gigstream.http.PageRequest;
import dev.gigstream.http.Slice;
import dev.gigstream.service.Caller;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The messages of a conversation: sending, reading and marking them read. */
@RestController
class MessageController {

    private static final String MESSAGES = "/api/v1/conversations/{conversationId}/messages";

    private final SendingMessage sending;
    private final MarkingRead marking;
    private final ViewingConversations viewing;
    private final MessagePages pages;

    MessageController(SendingMessage sending, MarkingRead marking, ViewingConversations viewing, MessagePages pages) {
        this.sending = sending;
        this.marking = marking;
        this.viewing = viewing;
        this.pages = pages;
    }

    /** A message, under an id the client chose: sent again with the same one it is the same message. */
    record SendRequest(
            @NotBlank @Size(max = MessageLimits.ID) String clientMessageId,
            @Size(max = MessageLimits.TEXT) String text,
            @Size(max = MessageLimits.ATTACHMENTS) List<@NotBlank @Size(max = MessageLimits.ID) String> mediaIds) {

        SendingMessage.Command command(String conversationId, String senderId) {
            return new SendingMessage.Command(
                    conversationId,
                    senderId,
                    clientMessageId,
                    text == null ? "" : text,
                    mediaIds == null ? List.of() : mediaIds);
        }
    }

    /** The last message that was read. */
    record ReadRequest(
            @NotNull @Size(max = MessageLimits.ID) String upToMessageId) {}

    @PostMapping(MESSAGES)
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<MessageView> send(
            Caller caller, @PathVariable String conversationId, @Valid @RequestBody SendRequest body) {
        Outcome<Message> outcome = sending.send(body.command(conversationId, caller.userId()));
        Message message = ChatAnswers.result(outcome);
        HttpStatus status = outcome instanceof Outcome.Done ? HttpStatus.CREATED : HttpStatus.OK;
        return ResponseEntity.status(status).body(MessageView.of(conversationId, message));
    }

    @GetMapping(MESSAGES)
    Slice<MessageView> messages(
            Caller caller,
            @PathVariable String conversationId,
            @RequestParam Optional<Long> afterSeq,
            PageRequest page) {
        Conversation conversation = viewing.one(conversationId, viewer(caller)).orElseThrow(ChatAnswers::unknown);
        return pages.of(conversation, afterSeq, page);
    }

    @GetMapping("/api/v1/orders/{orderId}/messages")
    Slice<MessageView> messagesOfOrder(
            Caller caller, @PathVariable String orderId, @RequestParam Optional<Long> afterSeq, PageRequest page) {
        Conversation conversation = viewing.ofOrder(orderId, viewer(caller)).orElseThrow(ChatAnswers::unknown);
        return pages.of(conversation, afterSeq, page);
    }

    @PostMapping("/api/v1/conversations/{conversationId}/read")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void read(Caller caller, @PathVariable String conversationId, @Valid @RequestBody ReadRequest body) {
        ChatAnswers.result(marking.upToMessage(conversationId, caller.userId(), body.upToMessageId()));
    }

    private static Viewer viewer(Caller caller) {
        return new Viewer(caller.userId(), caller.has("ADMIN"));
    }
}
