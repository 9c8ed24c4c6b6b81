package dev.gigstream.chat.conversation;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A conversation as it stands: its messages are numbered from 1 without a gap, and each change is one version.
 *
 * @param recent the newest messages, oldest first; the ones before them are archived
 * @param disputed whether its order was ever disputed, so that moderators may read it
 */
public record Conversation(
        String conversationId,
        long version,
        Participants participants,
        Subject subject,
        long lastSeq,
        ReadMarks readMarks,
        Set<String> blockedBy,
        Instant openedAt,
        Instant activeAt,
        List<Message> recent,
        boolean disputed) {

    public Conversation {
        blockedBy = Set.copyOf(blockedBy);
        recent = List.copyOf(recent);
    }

    static Conversation opened(
            String conversationId, Participants participants, Subject subject, Instant now, boolean disputed) {
        return new Conversation(
                conversationId, 1, participants, subject, 0, ReadMarks.NONE, Set.of(), now, now, List.of(), disputed);
    }

    public long readUpTo(String userId) {
        return participants.first().equals(userId) ? readMarks.first() : readMarks.second();
    }

    public Optional<Message> newest() {
        return recent.isEmpty() ? Optional.empty() : Optional.of(recent.getLast());
    }

    Optional<Message> recentOf(String senderId, String clientMessageId) {
        return recent.stream()
                .filter(message -> message.isOf(senderId, clientMessageId))
                .findFirst();
    }

    Conversation with(Message message) {
        return next(message.seq(), readMarks, blockedBy, message.sentAt());
    }

    Conversation readBy(String userId, long upToSeq) {
        return next(lastSeq, marked(userId, upToSeq), blockedBy, activeAt);
    }

    Conversation blockedBy(String userId, boolean blocked) {
        Set<String> by = new HashSet<>(blockedBy);
        if (blocked) {
            by.add(userId);
        } else {
            by.remove(userId);
        }
        return next(lastSeq, readMarks, by, activeAt);
    }

    private ReadMarks marked(String userId, long seq) {
        return participants.first().equals(userId)
                ? new ReadMarks(Math.max(readMarks.first(), seq), readMarks.second())
                : new ReadMarks(readMarks.first(), Math.max(readMarks.second(), seq));
    }

    private Conversation next(long seq, ReadMarks marks, Set<String> blocked, Instant active) {
        return new Conversation(
                conversationId,
                version + 1,
                participants,
                subject,
                seq,
                marks,
                blocked,
                openedAt,
                active,
                recent,
                disputed);
    }
}
