package dev.gigstream.checker.fact;

import java.util.List;

/** A conversation as chat-service keeps it, with its archived and its recent messages; one may be in both places. */
public record StoredConversation(String conversationId, long version, long lastSeq, List<Message> messages) {

    public StoredConversation {
        messages = List.copyOf(messages);
    }

    /** @param clientKey sender and the sender's own id of the message */
    public record Message(String messageId, long seq, String clientKey) {}

    /** The state that the topic tells as well. */
    public String state() {
        return "last message %d".formatted(lastSeq);
    }
}
