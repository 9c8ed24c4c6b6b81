package dev.gigstream.users.config;

import java.util.concurrent.TimeUnit;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Bounds every wait for MongoDB, so that a request ends with 503 rather than hanging while it is away. */
@Configuration(proxyBeanMethods = false)
class MongoTimeouts {

    private static final int CONNECT_MILLIS = 1_000;
    private static final int SELECT_MILLIS = 2_000;
    private static final int READ_MILLIS = 10_000;
    private static final int MOST_CONNECTIONS = 32;

    @Bean
    MongoClientSettingsBuilderCustomizer boundedMongo() {
        return settings -> settings.applyToClusterSettings(
                        cluster -> cluster.serverSelectionTimeout(SELECT_MILLIS, TimeUnit.MILLISECONDS))
                .applyToSocketSettings(socket -> socket.connectTimeout(CONNECT_MILLIS, TimeUnit.MILLISECONDS)
                        .readTimeout(READ_MILLIS, TimeUnit.MILLISECONDS))
                .applyToConnectionPoolSettings(
                        pool -> pool.maxSize(MOST_CONNECTIONS).maxWaitTime(SELECT_MILLIS, TimeUnit.MILLISECONDS))
                // The stand-in knows no sessions; single commands are atomic, so retrying them blindly is not needed.
                .retryWrites(false)
                .retryReads(false);
    }
}
