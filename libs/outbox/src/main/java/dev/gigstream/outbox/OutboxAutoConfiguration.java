package dev.gigstream.outbox;

import dev.gigstream.eventing.EventCodec;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;

/** Gives an application its {@link Outbox}, and the relay of the store that a store module brings. */
@AutoConfiguration(
        afterName = {
            "dev.gigstream.eventing.EventingAutoConfiguration",
            "dev.gigstream.outbox.jdbc.JdbcOutboxAutoConfiguration",
            "dev.gigstream.outbox.mongo.MongoOutboxAutoConfiguration",
            "org.springframework.boot.micrometer.metrics.autoconfigure.CompositeMeterRegistryAutoConfiguration"
        })
@EnableConfigurationProperties(OutboxProperties.class)
class OutboxAutoConfiguration {
    @Bean
    @ConditionalOnMissingBean
    Outbox outbox(EventCodec codec, ObjectProvider<TraceParents> traces, ObjectProvider<Clock> clock) {
        return new Outbox(
                codec, traces.getIfAvailable(LoggedTraceParents::new), clock.getIfAvailable(Clock::systemUTC));
    }

    @Bean
    @ConditionalOnMissingBean
    @ConditionalOnBean(OutboxStore.class)
    OutboxRelay outboxRelay(
            OutboxStore store,
            OutboxProperties properties,
            Environment environment,
            ObjectProvider<MeterRegistry> meters,
            ObjectProvider<Clock> clock) {
        String application = environment.getRequiredProperty("spring.application.name");
        return new OutboxRelay(
                store,
                new ProducerSettings(application + "-outbox", connection(environment)),
                properties.policy(),
                meters.getIfAvailable(SimpleMeterRegistry::new),
                clock.getIfAvailable(Clock::systemUTC),
                properties.enabled());
    }

    private static Map<String, Object> connection(Environment environment) {
        Map<String, Object> connection = new HashMap<>(Binder.get(environment)
                .bind("spring.kafka.properties", Bindable.mapOf(String.class, String.class))
                .orElse(Map.of()));
        String local = environment.getProperty("KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:19092");
        connection.put(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                environment.getProperty("spring.kafka.bootstrap-servers", local));
        return connection;
    }
}
