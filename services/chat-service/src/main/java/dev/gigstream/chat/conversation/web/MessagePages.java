package dev.gigstream.chat.conversation.web;

import dev.gigstream.chat.conversation.Conversation;
import dev.gigstream.chat.conversation.Message;
import dev.gigstream.chat.conversation.ViewingConversations;
import dev.gigstream.http.Cursors;
import dev.gigstream.http.PageRequest;
import dev.gigstream.http.Problem;
import dev.gigstream.http.Slice;
import dev.gigstream.http.StandardProblem;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Pages of messages: what came after a number in its order, or else the newest first. */
@Component
class MessagePages {

    private static final String FORWARDS = "after";
    private static final String BACKWARDS = "before";

    private final ViewingConversations viewing;
    private final Cursors cursors;

    MessagePages(ViewingConversations viewing, Cursors cursors) {
        this.viewing = viewing;
        this.cursors = cursors;
    }

    Slice<MessageView> of(Conversation conversation, Optional<Long> afterSeq, PageRequest page) {
        List<String> place = page.cursor() == null ? start(afterSeq) : cursors.decode(page.cursor(), 2);
        long seq = number(place.getLast());
        boolean forwards = FORWARDS.equals(place.getFirst());
        List<Message> found = forwards
                ? viewing.after(conversation, seq, page.limit() + 1)
                : viewing.before(conversation, seq, page.limit() + 1);
        String direction = forwards ? FORWARDS : BACKWARDS;
        return Slice.cut(found, page.limit(), last -> cursors.encode(direction, last.seq()))
                .map(message -> MessageView.of(conversation.conversationId(), message));
    }

    private static List<String> start(Optional<Long> afterSeq) {
        return afterSeq.map(seq -> List.of(FORWARDS, seq.toString()))
                .orElseGet(() -> List.of(BACKWARDS, Long.toString(Long.MAX_VALUE)));
    }

    private static long number(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException _) {
            throw Problem.of(StandardProblem.MALFORMED_REQUEST, "The cursor is not one that this list gave out.");
        }
    }
}
