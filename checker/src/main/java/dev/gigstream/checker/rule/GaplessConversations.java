package dev.gigstream.checker.rule;

import dev.gigstream.checker.fact.Snapshot;
import dev.gigstream.checker.fact.StoredConversation;
import dev.gigstream.checker.fact.StoredConversation.Message;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;

/** C1: the messages of a conversation are 1..n, each one once. That the topic tells of the same n is E1's to see. */
final class GaplessConversations implements Invariant {

    @Override
    public String id() {
        return "C1";
    }

    @Override
    public String promise() {
        return "per conversation seq is 1..n; an acknowledged message is stored once and told";
    }

    @Override
    public void check(Snapshot snapshot, Findings findings) {
        snapshot.conversations().forEach(conversation -> check(conversation, findings));
    }

    private static void check(StoredConversation conversation, Findings findings) {
        // A message is copied to the archive before it leaves its conversation's document.
        Set<Message> messages = Set.copyOf(conversation.messages());
        List<Long> numbers = messages.stream().map(Message::seq).sorted().toList();
        List<Long> promised =
                LongStream.rangeClosed(1, conversation.lastSeq()).boxed().toList();
        findings.violationIf(
                !numbers.equals(promised),
                "conversation %s has %d messages numbered otherwise than 1..%d",
                conversation.conversationId(),
                numbers.size(),
                conversation.lastSeq());
        long clientKeys = messages.stream().map(Message::clientKey).distinct().count();
        findings.violationIf(
                clientKeys
                        < messages.stream().map(Message::messageId).distinct().count(),
                "conversation %s has a message twice",
                conversation.conversationId());
    }
}
