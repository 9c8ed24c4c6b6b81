package dev.gigstream.search.trend;

import dev.gigstream.eventing.EventCodec;
import dev.gigstream.eventing.TopicTail;
import dev.gigstream.events.Topics;
import dev.gigstream.events.insights.TrendingGig;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** Keeps the trends as their topic tells them. Without the broker the service runs on with what it knows. */
@Configuration(proxyBeanMethods = false)
class TrendConfiguration {
    /** The hours of a gig are those of three days; what is older rises no more. */
    private static final Duration LOOK_BACK = Duration.ofDays(4);

    @Bean
    Trends trends(Clock clock) {
        return new Trends(clock);
    }

    @Bean
    @ConditionalOnProperty(name = "search.activity.enabled", matchIfMissing = true)
    TopicTail trendTail(
            Trends trends,
            EventCodec codec,
            @Value("${search.activity.bootstrap-servers}") String servers,
            Environment environment,
            Clock clock) {
        Map<String, Object> connection = new HashMap<>(Binder.get(environment)
                .bind("spring.kafka.properties", Bindable.mapOf(String.class, String.class))
                .orElse(Map.of()));
        connection.put(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, servers);
        TopicTail.Source source =
                new TopicTail.Source(Topics.TRENDING, LOOK_BACK, record -> hear(trends, codec, record));
        return new TopicTail("trends", connection, List.of(source), clock);
    }

    private static void hear(Trends trends, EventCodec codec, ConsumerRecord<String, byte[]> record) {
        if (record.value() == null) {
            trends.forget(record.key());
            return;
        }
        TrendingGig told = codec.decode(record.topic(), record.value(), TrendingGig.class);
        List<Trends.Hour> hours = told.getHours().stream()
                .map(hour -> new Trends.Hour(hour.getStartsAt(), hour.getClicks(), hour.getOrders()))
                .toList();
        trends.hear(told.getGigId(), new Trends.Trend(told.getAggregateVersion(), hours));
    }
}
