package dev.gigstream.chat.conversation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Conversations as the port promises them, with a switch that lets somebody else win the next races. */
final class ConversationsInMemory implements Conversations {

    private final Map<String, Conversation> byId = new LinkedHashMap<>();
    private final Map<String, List<Message>> messages = new LinkedHashMap<>();
    final List<ConversationEvent> told = new ArrayList<>();
    private Runnable before = () -> {};

    /** Done once, just before the next change is tried. */
    void beforeTheNextChange(Runnable somebodyElse) {
        before = somebodyElse;
    }

    @Override
    public Optional<Conversation> find(String conversationId) {
        return Optional.ofNullable(byId.get(conversationId));
    }

    @Override
    public Optional<Conversation> findByOrder(String orderId) {
        return byId.values().stream()
                .filter(conversation ->
                        conversation.subject().orderId().filter(orderId::equals).isPresent())
                .findFirst();
    }

    @Override
    public Optional<Conversation> findEnquiry(Participants pair, Optional<String> gigId) {
        return byId.values().stream()
                .filter(conversation -> !conversation.subject().isOrder())
                .filter(conversation -> conversation.subject().gigId().equals(gigId))
                .filter(conversation -> conversation.participants().pair().equals(pair.pair()))
                .findFirst();
    }

    @Override
    public boolean open(ConversationEvent opened) {
        Conversation conversation = opened.conversation();
        if (byId.putIfAbsent(conversation.conversationId(), conversation) != null) {
            return false;
        }
        told.add(opened);
        return true;
    }

    @Override
    public boolean change(ConversationEvent event) {
        Runnable somebodyElse = before;
        before = () -> {};
        somebodyElse.run();
        Conversation next = event.conversation();
        if (byId.get(next.conversationId()).version() != next.version() - 1) {
            return false;
        }
        byId.put(next.conversationId(), next);
        event.message().ifPresent(messages.computeIfAbsent(next.conversationId(), _ -> new ArrayList<>())::add);
        told.add(event);
        return true;
    }

    @Override
    public boolean isBlocked(Participants pair, String by) {
        return byId.values().stream()
                .filter(conversation -> conversation.participants().pair().equals(pair.pair()))
                .anyMatch(conversation -> conversation.blockedBy().contains(by));
    }

    @Override
    public Optional<Message> archived(String conversationId, String senderId, String clientMessageId) {
        return of(conversationId)
                .filter(message -> message.isOf(senderId, clientMessageId))
                .findFirst();
    }

    @Override
    public List<Message> after(Conversation conversation, long seq, int limit) {
        return of(conversation.conversationId())
                .filter(message -> message.seq() > seq)
                .limit(limit)
                .toList();
    }

    @Override
    public List<Message> before(Conversation conversation, long seq, int limit) {
        return of(conversation.conversationId())
                .filter(message -> message.seq() < seq)
                .sorted(Comparator.comparing(Message::seq).reversed())
                .limit(limit)
                .toList();
    }

    @Override
    public Optional<Message> message(Conversation conversation, String messageId) {
        return of(conversation.conversationId())
                .filter(message -> message.messageId().equals(messageId))
                .findFirst();
    }

    @Override
    public long unread(Conversation conversation, String userId) {
        return of(conversation.conversationId())
                .filter(message -> message.seq() > conversation.readUpTo(userId))
                .filter(message -> message.recipientId().equals(userId))
                .count();
    }

    @Override
    public List<Conversation> ofUser(String userId, Optional<Place> after, int limit) {
        return byId.values().stream()
                .filter(conversation -> conversation.participants().has(userId))
                .limit(limit)
                .toList();
    }

    @Override
    public void noteDispute(String conversationId) {
        throw new UnsupportedOperationException("not asked for in these tests");
    }

    private Stream<Message> of(String conversationId) {
        return messages.getOrDefault(conversationId, List.of()).stream();
    }
}
