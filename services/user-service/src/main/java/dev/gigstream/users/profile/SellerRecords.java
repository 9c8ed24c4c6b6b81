package dev.gigstream.users.profile;

import java.time.Instant;

/** What sellers' facts are counted from. Keeping the same thing again changes nothing. */
public interface SellerRecords {

    /** @param onTime whether the first delivery came by the due date */
    void keepCompleted(String orderId, String sellerId, boolean onTime);

    /** The first message of a conversation waits for an answer of the one it was sent to. */
    void keepQuestion(String conversationId, String askedId, Instant at);

    /** @return whether it is the first answer to the question; also when it was kept before */
    boolean keepAnswer(String conversationId, String answererId, long seq, Instant at);

    SellerFacts factsOf(String sellerId);
}
