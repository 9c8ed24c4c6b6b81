package dev.gigstream.gigindex.index;

import dev.gigstream.consumer.deadletter.DeadLetterBox;
import dev.gigstream.elastic.Elasticsearch;
import dev.gigstream.eventing.DeadLetterHeaders;
import dev.gigstream.eventing.EventCodec;
import dev.gigstream.events.Topics;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.CommonClientConfigs;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import tools.jackson.databind.json.JsonMapper;

@Configuration(proxyBeanMethods = false)
class IndexConfiguration {
    @Bean
    GigIndices gigIndices(Elasticsearch elasticsearch, JsonMapper json) {
        return new GigIndices(elasticsearch, new IndexDefinition(json));
    }

    @Bean
    IndexerHealth indexerHealth(Clock clock, MeterRegistry meters) {
        IndexerHealth health = new IndexerHealth(clock);
        meters.gauge("gig.index.waiting.seconds", health, it -> it.waiting().toMillis() / 1_000.0);
        return health;
    }

    @Bean
    IndexAge indexAge(Clock clock, MeterRegistry meters) {
        IndexAge age = new IndexAge(clock);
        Gauge.builder("gig.index.age.seconds", age, it -> it.now().toMillis() / 1_000.0)
                .description("Age of the oldest change that is on its way into the index")
                .register(meters);
        return age;
    }

    @Bean(destroyMethod = "close")
    DeadLetterBox documentDeadLetters(
            @Value("${spring.application.name}") String application,
            IndexSettings settings,
            Environment environment,
            Clock clock) {
        return new DeadLetterBox(application, connection(settings, environment), clock);
    }

    @Bean
    DocumentBatches documentBatches(
            EventCodec codec,
            Elasticsearch elasticsearch,
            GigIndices indices,
            JsonMapper json,
            DeadLetterBox deadLetters,
            MeterRegistry meters,
            IndexerHealth health) {
        DeadDocuments dead = new ToldDeadDocuments(deadLetters, meters);
        DocumentWriter writer = new DocumentWriter(elasticsearch, new BulkWrites(json), health, dead);
        return new DocumentBatches(new DocumentReader(codec), writer, indices, dead, health);
    }

    @Bean
    IndexKeeper indexKeeper(
            GigIndices indices, DocumentBatches batches, Clock clock, IndexSettings settings, DocumentFeeds feeds) {
        return new IndexKeeper(indices, new IndexFill(feeds::alone, batches), clock);
    }

    @Bean
    DocumentFeeds documentFeeds(
            IndexSettings settings,
            Environment environment,
            Clock clock,
            @Value("${spring.application.name}") String application) {
        return new DocumentFeeds(settings, connection(settings, environment), application + "-indexer", clock);
    }

    @Bean
    DocumentIndexer documentIndexer(
            DocumentFeeds feeds,
            DocumentBatches batches,
            IndexKeeper keeper,
            IndexAge age,
            Clock clock,
            @Value("${spring.application.name}") String application) {
        List<String> topics = List.of(Topics.GIG_DOCUMENTS, DeadLetterHeaders.replayTopic(application));
        return new DocumentIndexer(
                () -> feeds.joining(topics), batches, new WriteTargets(keeper::ensure, clock), age, clock);
    }

    @Bean
    GigIndexEndpoint gigIndexEndpoint(GigIndices indices, IndexKeeper keeper) {
        return new GigIndexEndpoint(indices, keeper);
    }

    private static Map<String, Object> connection(IndexSettings settings, Environment environment) {
        Map<String, Object> connection = new HashMap<>(Binder.get(environment)
                .bind("spring.kafka.properties", Bindable.mapOf(String.class, String.class))
                .orElse(Map.of()));
        connection.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, settings.bootstrapServers());
        return connection;
    }
}
