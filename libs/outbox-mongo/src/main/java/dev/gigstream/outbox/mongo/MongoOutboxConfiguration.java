package dev.gigstream.outbox.mongo;

import java.time.Clock;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.ImportAware;
import org.springframework.core.type.AnnotationMetadata;
import org.springframework.data.mongodb.MongoDatabaseFactory;

/** Wires the store for the collections that {@link EnableMongoOutbox} names. */
@Configuration(proxyBeanMethods = false)
class MongoOutboxConfiguration implements ImportAware {
    private List<String> collections = List.of();

    @Override
    public void setImportMetadata(AnnotationMetadata metadata) {
        collections =
                List.of(metadata.getAnnotations().get(EnableMongoOutbox.class).getStringArray("collections"));
    }

    @Bean
    MongoOutboxStore mongoOutboxStore(MongoDatabaseFactory database, ObjectProvider<Clock> clock) {
        return new MongoOutboxStore(database::getMongoDatabase, collections, clock.getIfAvailable(Clock::systemUTC));
    }

    @Bean
    SavedDocuments savedDocuments(MongoOutboxStore store) {
        return new SavedDocuments(store);
    }
}
