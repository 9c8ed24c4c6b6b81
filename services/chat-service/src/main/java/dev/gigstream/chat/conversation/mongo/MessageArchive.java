package dev.gigstream.chat.conversation.mongo;

import static dev.gigstream.chat.conversation.mongo.MessageDocument.CLIENT_ID;
import static dev.gigstream.chat.conversation.mongo.MessageDocument.RECIPIENT;
import static dev.gigstream.chat.conversation.mongo.MessageDocument.SENDER;
import static dev.gigstream.chat.conversation.mongo.MessageDocument.SEQ;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import dev.gigstream.chat.conversation.Message;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.StreamSupport;
import org.bson.Document;
import org.bson.conversions.Bson;

/** The messages that no longer lie in their conversation's document, one document each. Adding one again changes nothing. */
final class MessageArchive {

    static final String COLLECTION = "messages";
    private static final String CONVERSATION = "conversationId";
    private static final long READ_LIMIT_SECONDS = 5;

    private final MongoCollection<Document> messages;

    MessageArchive(MongoCollection<Document> messages) {
        this.messages = messages;
    }

    void createIndexes() {
        messages.createIndex(
                Indexes.ascending(CONVERSATION, SEQ),
                new IndexOptions().name("by-number").unique(true));
        messages.createIndex(
                Indexes.ascending(CONVERSATION, SENDER, CLIENT_ID),
                new IndexOptions().name("by-client-id").unique(true));
    }

    void add(String conversationId, List<Message> archived) {
        List<UpdateOneModel<Document>> writes = archived.stream()
                .map(message -> new UpdateOneModel<Document>(
                        Filters.eq("_id", message.messageId()),
                        new Document("$setOnInsert", MessageDocument.of(message).append(CONVERSATION, conversationId)),
                        new UpdateOptions().upsert(true)))
                .toList();
        messages.bulkWrite(writes, new BulkWriteOptions().ordered(false));
    }

    Optional<Message> find(String conversationId, String senderId, String clientMessageId) {
        return read(
                        Filters.and(
                                Filters.eq(CONVERSATION, conversationId),
                                Filters.eq(SENDER, senderId),
                                Filters.eq(CLIENT_ID, clientMessageId)),
                        Sorts.ascending(SEQ),
                        1)
                .stream()
                .findFirst();
    }

    Optional<Message> find(String conversationId, String messageId) {
        return read(
                        Filters.and(Filters.eq("_id", messageId), Filters.eq(CONVERSATION, conversationId)),
                        Sorts.ascending(SEQ),
                        1)
                .stream()
                .findFirst();
    }

    List<Message> after(String conversationId, long seq, int limit) {
        return read(
                Filters.and(Filters.eq(CONVERSATION, conversationId), Filters.gt(SEQ, seq)),
                Sorts.ascending(SEQ),
                limit);
    }

    List<Message> before(String conversationId, long seq, int limit) {
        return read(
                Filters.and(Filters.eq(CONVERSATION, conversationId), Filters.lt(SEQ, seq)),
                Sorts.descending(SEQ),
                limit);
    }

    long countTo(String conversationId, String recipientId, long afterSeq, long beforeSeq) {
        return messages.countDocuments(Filters.and(
                Filters.eq(CONVERSATION, conversationId),
                Filters.eq(RECIPIENT, recipientId),
                Filters.gt(SEQ, afterSeq),
                Filters.lt(SEQ, beforeSeq)));
    }

    private List<Message> read(Bson which, Bson order, int limit) {
        var found = messages.find(which).sort(order).limit(limit).maxTime(READ_LIMIT_SECONDS, TimeUnit.SECONDS);
        return StreamSupport.stream(found.spliterator(), false)
                .map(MessageDocument::message)
                .toList();
    }
}
