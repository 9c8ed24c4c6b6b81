package dev.gigstream.logindex;

import dev.gigstream.consumer.EventSubscription;
import dev.gigstream.elastic.Elasticsearch;
import dev.gigstream.events.Topics;
import dev.gigstream.events.ops.LogRecord;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class LogIndexConfiguration {
    @Bean
    EventSubscription<LogRecord> log(
            Elasticsearch elasticsearch,
            MeterRegistry meters,
            @Value("${spring.application.name}") String application) {
        LogIndexer indexer = new LogIndexer(new LogStream(elasticsearch), application, meters);
        return EventSubscription.of(Topics.LOG, LogRecord.class, indexer).atOnce(indexer);
    }
}
