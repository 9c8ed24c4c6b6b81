package dev.gigstream.users.profile.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import dev.gigstream.users.profile.SellerFacts;
import dev.gigstream.users.profile.SellerRecords;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.annotation.Id;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;

/** A document per completed order and per conversation, under their ids. */
@Repository
class MongoSellerRecords implements SellerRecords {

    static final String SELLER_ID = "sellerId";

    /** How a seller answers now says more than how it was. */
    private static final int NEWEST_ANSWERS = 50;

    private static final String ASKED_AT = "askedAt";
    private static final String ANSWER_SEQ = "answerSeq";
    private static final String MINUTES = "minutes";

    private final MongoTemplate mongo;

    MongoSellerRecords(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    @Override
    public void keepCompleted(String orderId, String sellerId, boolean onTime) {
        insertOnce(new CompletedOrder(orderId, sellerId, onTime));
    }

    @Override
    public void keepQuestion(String conversationId, String askedId, Instant at) {
        insertOnce(new Question(conversationId, askedId, at, null, null));
    }

    @Override
    public boolean keepAnswer(String conversationId, String answererId, long seq, Instant at) {
        Question question = mongo.findById(conversationId, Question.class);
        if (question == null || !question.sellerId().equals(answererId)) {
            return false;
        }
        Query open = query(where("_id")
                .is(conversationId)
                .orOperator(where(ANSWER_SEQ).is(null), where(ANSWER_SEQ).is(seq)));
        Update answered = new Update().set(ANSWER_SEQ, seq).set(MINUTES, (int)
                Duration.between(question.askedAt(), at).toMinutes());
        return mongo.updateFirst(open, answered, Question.class).getMatchedCount() == 1;
    }

    @Override
    public SellerFacts factsOf(String sellerId) {
        Criteria ofSeller = where(SELLER_ID).is(sellerId);
        long completed = mongo.count(query(ofSeller), CompletedOrder.class);
        long onTime =
                mongo.count(query(where(SELLER_ID).is(sellerId).and("onTime").is(true)), CompletedOrder.class);
        return new SellerFacts(completed, onTime, median(answers(sellerId)));
    }

    private List<Integer> answers(String sellerId) {
        Query newest = query(where(SELLER_ID).is(sellerId).and(ANSWER_SEQ).ne(null))
                .with(Sort.by(Sort.Direction.DESC, ASKED_AT))
                .limit(NEWEST_ANSWERS);
        return mongo.find(newest, Question.class).stream()
                .map(Question::minutes)
                .sorted()
                .toList();
    }

    /** Of an even number the lower one of the middle. */
    private static Integer median(List<Integer> sorted) {
        return sorted.isEmpty() ? null : sorted.get((sorted.size() - 1) / 2);
    }

    private void insertOnce(Object document) {
        try {
            mongo.insert(document);
        } catch (DuplicateKeyException _) {
            // Told before; it is the same fact.
        }
    }

    @Document("completedOrders")
    record CompletedOrder(@Id String orderId, String sellerId, boolean onTime) {}

    /**
     * The first message of a conversation.
     *
     * @param sellerId who was asked
     * @param minutes until the first answer; null while there is none
     */
    @Document("questions")
    record Question(@Id String conversationId, String sellerId, Instant askedAt, Long answerSeq, Integer minutes) {}
}
