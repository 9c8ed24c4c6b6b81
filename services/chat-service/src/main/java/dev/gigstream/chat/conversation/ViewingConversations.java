package dev.gigstream.chat.conversation;

import java.util.List;
import java.util.Optional;

/** Shows conversations to their participants, and the one of a disputed order to moderators. */
public final class ViewingConversations {

    private final Conversations conversations;

    public ViewingConversations(Conversations conversations) {
        this.conversations = conversations;
    }

    /** Who looks. */
    public record Viewer(String userId, boolean moderator) {

        boolean maySee(Conversation conversation) {
            return conversation.participants().has(userId) || moderator && conversation.disputed();
        }
    }

    public Optional<Conversation> one(String conversationId, Viewer viewer) {
        return conversations.find(conversationId).filter(viewer::maySee);
    }

    public Optional<Conversation> ofOrder(String orderId, Viewer viewer) {
        return conversations.findByOrder(orderId).filter(viewer::maySee);
    }

    public List<Conversation> ofUser(String userId, Optional<Conversations.Place> after, int limit) {
        return conversations.ofUser(userId, after, limit);
    }

    public long unread(Conversation conversation, String userId) {
        return conversations.unread(conversation, userId);
    }

    public List<Message> after(Conversation conversation, long seq, int limit) {
        return conversations.after(conversation, seq, limit);
    }

    public List<Message> before(Conversation conversation, long seq, int limit) {
        return conversations.before(conversation, seq, limit);
    }
}
