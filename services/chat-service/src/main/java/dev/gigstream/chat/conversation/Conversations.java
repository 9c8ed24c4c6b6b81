package dev.gigstream.chat.conversation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** All conversations. A change and its event are one write. */
public interface Conversations {

    Optional<Conversation> find(String conversationId);

    Optional<Conversation> findByOrder(String orderId);

    /** The one two people have about a gig, or about nothing in particular, whoever began it. */
    Optional<Conversation> findEnquiry(Participants pair, Optional<String> gigId);

    /** Adds a conversation; false when there is one with this id, order or pair and gig already. */
    boolean open(ConversationEvent opened);

    /** Stores the next version; false when the conversation is not at the version before it any more. */
    boolean change(ConversationEvent event);

    /** Whether a person has blocked the other one of the pair, in whichever of their conversations. */
    boolean isBlocked(Participants pair, String by);

    /** A message the sender once sent under that id, if it is archived already. */
    Optional<Message> archived(String conversationId, String senderId, String clientMessageId);

    /** Messages in order from the one after a number on. */
    List<Message> after(Conversation conversation, long seq, int limit);

    /** Messages from the newest one before a number backwards. */
    List<Message> before(Conversation conversation, long seq, int limit);

    Optional<Message> message(Conversation conversation, String messageId);

    /** How many messages to a participant lie after the read mark. */
    long unread(Conversation conversation, String userId);

    /** A user's conversations, the last active one first, after a place in that list. */
    List<Conversation> ofUser(String userId, Optional<Place> after, int limit);

    /** Remembers that the order of a conversation is disputed. */
    void noteDispute(String conversationId);

    /** Where a list goes on. */
    record Place(Instant activeAt, String conversationId) {}
}
