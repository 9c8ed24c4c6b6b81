package dev.gigstream.chat.conversation.mongo;

import static org.springframework.data.domain.Sort.Direction.ASC;
import static org.springframework.data.domain.Sort.Direction.DESC;

import dev.gigstream.chat.conversation.ConversationEvent;
import dev.gigstream.chat.conversation.Conversations;
import dev.gigstream.chat.live.Signals;
import dev.gigstream.outbox.OutboxMessage;
import dev.gigstream.outbox.OutboxRelay;
import dev.gigstream.outbox.mongo.MongoOutboxStore;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.index.Index;

/** The collections of conversations and messages with their indexes, and a driver that gives up before the caller does. */
@Configuration(proxyBeanMethods = false)
class ConversationCollections {

    private static final int SERVER_SELECTION_MS = 2_000;
    private static final int SOCKET_MS = 10_000;
    private static final int MAX_CONNECTIONS = 32;

    private static final List<Index> INDEXES = List.of(
            new Index()
                    .named("by-enquiry")
                    .on(ConversationDocument.ENQUIRY, ASC)
                    .unique()
                    .sparse(),
            new Index()
                    .named("by-order")
                    .on(ConversationDocument.ORDER_ID, ASC)
                    .unique()
                    .sparse(),
            new Index().named("by-pair").on(ConversationDocument.PAIR, ASC),
            new Index()
                    .named("by-participant-last-active-first")
                    .on(ConversationDocument.PARTICIPANTS, ASC)
                    .on(ConversationDocument.ACTIVE_AT, DESC));

    @Bean
    MongoClientSettingsBuilderCustomizer boundedWaits() {
        return settings -> settings.applyToClusterSettings(
                        cluster -> cluster.serverSelectionTimeout(SERVER_SELECTION_MS, TimeUnit.MILLISECONDS))
                .applyToConnectionPoolSettings(
                        pool -> pool.maxSize(MAX_CONNECTIONS).maxWaitTime(SERVER_SELECTION_MS, TimeUnit.MILLISECONDS))
                .applyToSocketSettings(socket -> socket.connectTimeout(SERVER_SELECTION_MS, TimeUnit.MILLISECONDS)
                        .readTimeout(SOCKET_MS, TimeUnit.MILLISECONDS));
    }

    @Bean
    MessageArchive messageArchive(MongoTemplate mongo) {
        return new MessageArchive(mongo.getCollection(MessageArchive.COLLECTION));
    }

    @Bean
    Conversations conversations(
            MongoTemplate mongo,
            MessageArchive archive,
            Function<ConversationEvent, OutboxMessage> messages,
            MongoOutboxStore waiting,
            OutboxRelay relay,
            Signals signals) {
        return new MongoConversations(mongo, archive, messages, waiting, relay, signals::written);
    }

    @Bean
    InitializingBean conversationIndexes(MongoTemplate mongo, MessageArchive archive) {
        return () -> {
            INDEXES.forEach(mongo.indexOps(MongoConversations.COLLECTION)::createIndex);
            archive.createIndexes();
        };
    }
}
