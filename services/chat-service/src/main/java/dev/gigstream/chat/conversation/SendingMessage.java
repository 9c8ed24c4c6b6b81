package dev.gigstream.chat.conversation;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Puts a message at the end of a conversation. It is stored with its number and its event before it is answered, and the
 * same {@code clientMessageId} of a sender is one message for good, however late it comes again.
 */
public final class SendingMessage {

    private final Conversations conversations;
    private final Supplier<String> ids;
    private final Clock clock;

    public SendingMessage(Conversations conversations, Supplier<String> ids, Clock clock) {
        this.conversations = conversations;
        this.ids = ids;
        this.clock = clock;
    }

    public record Command(
            String conversationId, String senderId, String clientMessageId, String text, List<String> mediaIds) {

        public Command {
            mediaIds = List.copyOf(mediaIds);
        }

        private boolean isEmpty() {
            return text.isBlank() && mediaIds.isEmpty();
        }
    }

    public Outcome<Message> send(Command command) {
        return command.isEmpty()
                ? new Outcome.Refused<>(ChatRejection.EMPTY_MESSAGE)
                : Retrying.until(() -> attempt(command));
    }

    private Optional<Outcome<Message>> attempt(Command command) {
        Optional<Conversation> found = conversations
                .find(command.conversationId())
                .filter(conversation -> conversation.participants().has(command.senderId()));
        if (found.isEmpty()) {
            return Optional.of(new Outcome.Refused<>(ChatRejection.UNKNOWN_CONVERSATION));
        }
        Conversation conversation = found.get();
        Optional<Message> before = sentBefore(conversation, command);
        if (before.isPresent()) {
            return Optional.of(new Outcome.AsBefore<>(before.get()));
        }
        Participants pair = conversation.participants();
        if (conversations.isBlocked(pair, pair.other(command.senderId()))) {
            return Optional.of(new Outcome.Refused<>(ChatRejection.BLOCKED));
        }
        Message message = message(conversation, command);
        boolean stored = conversations.change(ConversationEvent.sent(conversation.with(message), message));
        return stored ? Optional.of(new Outcome.Done<>(message)) : Optional.empty();
    }

    /** The archive is asked after the conversation was read: a message moves from there to here, never back. */
    private Optional<Message> sentBefore(Conversation conversation, Command command) {
        return conversation
                .recentOf(command.senderId(), command.clientMessageId())
                .or(() -> conversations.archived(
                        conversation.conversationId(), command.senderId(), command.clientMessageId()));
    }

    private Message message(Conversation conversation, Command command) {
        return new Message(
                ids.get(),
                conversation.lastSeq() + 1,
                command.senderId(),
                conversation.participants().other(command.senderId()),
                command.clientMessageId(),
                command.text(),
                command.mediaIds(),
                clock.instant(),
                !conversation.subject().isOrder() && ContactDetails.areIn(command.text()));
    }
}
