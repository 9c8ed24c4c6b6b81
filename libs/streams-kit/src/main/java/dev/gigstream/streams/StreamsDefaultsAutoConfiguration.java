package dev.gigstream.streams;

import dev.gigstream.eventing.EventCodec;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.convert.DurationStyle;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import org.springframework.kafka.annotation.EnableKafkaStreams;
import org.springframework.kafka.annotation.KafkaStreamsDefaultConfiguration;
import org.springframework.kafka.config.KafkaStreamsConfiguration;
import org.springframework.kafka.config.KafkaStreamsInfrastructureCustomizer;
import org.springframework.kafka.config.StreamsBuilderFactoryBeanConfigurer;

/**
 * Runs the topology that an application builds on the {@code StreamsBuilder} bean, with the settings every application
 * here has. Anything under {@code spring.kafka.streams.properties} is added to them.
 */
@AutoConfiguration(
        beforeName = "org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration",
        afterName = "dev.gigstream.eventing.EventingAutoConfiguration")
@EnableKafkaStreams
class StreamsDefaultsAutoConfiguration {
    private static final Logger log = LoggerFactory.getLogger(StreamsDefaultsAutoConfiguration.class);
    private static final Duration REGISTRY_PAUSE = Duration.ofSeconds(1);
    private static final int REGISTRY_ATTEMPTS = 60;

    @Bean
    StreamsProperties streamsProperties(
            @Value("${gigstream.streams.state-dir:${STREAMS_STATE_DIR:.gigstream/streams}}") String stateDir,
            @Value("${gigstream.streams.commit-interval:100ms}") String commitInterval,
            @Value("${gigstream.streams.standby-replicas:${STREAMS_STANDBY_REPLICAS:0}}") int standbyReplicas,
            @Value("${gigstream.streams.replication:${TOPIC_REPLICATION:-1}}") int replication,
            @Value("${gigstream.streams.threads:1}") int threads,
            @Value("${gigstream.streams.session-timeout:10s}") String sessionTimeout) {
        return new StreamsProperties(
                Path.of(stateDir),
                DurationStyle.detectAndParse(commitInterval),
                standbyReplicas,
                replication,
                threads,
                DurationStyle.detectAndParse(sessionTimeout));
    }

    @Bean(KafkaStreamsDefaultConfiguration.DEFAULT_STREAMS_CONFIG_BEAN_NAME)
    KafkaStreamsConfiguration streamsConfiguration(Environment environment, StreamsProperties properties) {
        String local = environment.getProperty("KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:19092");
        Map<String, Object> settings = new HashMap<>(StreamsSettings.of(
                environment.getRequiredProperty("spring.application.name"),
                environment.getProperty("spring.kafka.bootstrap-servers", local),
                properties));
        settings.putAll(added(environment, "spring.kafka.properties"));
        settings.putAll(added(environment, "spring.kafka.streams.properties"));
        return new KafkaStreamsConfiguration(settings);
    }

    /** An error nobody expected ends a thread, never the application: what was read and not committed is read again. */
    @Bean
    StreamsBuilderFactoryBeanConfigurer replaceFailedThreads() {
        return streams -> streams.setStreamsUncaughtExceptionHandler(failure -> {
            if (DeadLetterRecords.isPassing(failure)) {
                log.warn("A stream thread waits for what is away: {}", failure.toString());
            } else {
                log.error("A stream thread failed and is replaced", failure);
            }
            return StreamThreadExceptionResponse.REPLACE_THREAD;
        });
    }

    /** Dead letters are counted from zero on, or whoever watches the rate would miss the first. */
    @Bean
    StreamsBuilderFactoryBeanConfigurer countDeadLetters() {
        return streams -> streams.setInfrastructureCustomizer(new KafkaStreamsInfrastructureCustomizer() {
            @Override
            public void configureTopology(Topology topology) {
                DeadLetterRecords.count(topology);
            }
        });
    }

    @Bean
    @ConditionalOnMissingBean
    AvroSerdes avroSerdes(EventCodec codec) {
        return new RegistryAvroSerdes(codec, new RegistryPatience(REGISTRY_PAUSE, REGISTRY_ATTEMPTS));
    }

    private static Map<String, String> added(Environment environment, String prefix) {
        return Binder.get(environment)
                .bind(prefix, Bindable.mapOf(String.class, String.class))
                .orElse(Map.of());
    }
}
