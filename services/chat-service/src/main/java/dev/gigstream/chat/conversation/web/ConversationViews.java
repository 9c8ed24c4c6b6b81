package dev.gigstream.chat.conversation.web;

import dev.gigstream.chat.conversation.Conversation;
import dev.gigstream.chat.conversation.ViewingConversations;
import dev.gigstream.chat.person.People;
import dev.gigstream.http.Slice;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Adds the names of others and the count of unread messages. */
@Component
class ConversationViews {

    private final ViewingConversations viewing;
    private final People people;

    ConversationViews(ViewingConversations viewing, People people) {
        this.viewing = viewing;
        this.people = people;
    }

    ConversationView of(Conversation conversation, String reader) {
        String other = conversation.participants().other(reader);
        return ConversationView.of(
                conversation, reader, people.name(other).orElse(null), viewing.unread(conversation, reader));
    }

    Slice<ConversationView> of(Slice<Conversation> page, String reader) {
        Map<String, String> names = people.names(page.items().stream()
                .map(conversation -> conversation.participants().other(reader))
                .distinct()
                .toList());
        return page.map(conversation -> ConversationView.of(
                conversation,
                reader,
                names.get(conversation.participants().other(reader)),
                viewing.unread(conversation, reader)));
    }
}
