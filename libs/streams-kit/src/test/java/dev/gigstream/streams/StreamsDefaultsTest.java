package dev.gigstream.streams;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gigstream.eventing.EventCodec;
import java.net.URI;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.context.PropertyPlaceholderAutoConfiguration;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ApplicationContext;
import org.springframework.kafka.annotation.KafkaStreamsDefaultConfiguration;
import org.springframework.kafka.config.KafkaStreamsConfiguration;

class StreamsDefaultsTest {
    private final ApplicationContextRunner application = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(
                    PropertyPlaceholderAutoConfiguration.class,
                    StreamsDefaultsAutoConfiguration.class,
                    KafkaAutoConfiguration.class))
            .withBean(EventCodec.class, () -> new EventCodec(URI.create("http://127.0.0.1:1")))
            .withPropertyValues("spring.application.name=star-counter", "spring.kafka.streams.auto-startup=false");

    @Test
    void processesExactlyOnceWithEveryNameExplicit() {
        application.run(context -> assertThat(settings(context))
                .containsEntry("application.id", "star-counter")
                .containsEntry("processing.guarantee", "exactly_once_v2")
                .containsEntry("ensure.explicit.internal.resource.naming", true)
                .containsEntry("errors.dead.letter.queue.topic.name", "star-counter.dlq.v1")
                .containsEntry("commit.interval.ms", 100L));
    }

    @Test
    void keepsItsStoresWhereItIsTold() {
        application
                .withPropertyValues("STREAMS_STATE_DIR=/var/lib/streams", "STREAMS_STANDBY_REPLICAS=1")
                .run(context -> assertThat(settings(context))
                        .containsEntry("state.dir", "/var/lib/streams")
                        .containsEntry("num.standby.replicas", 1));
    }

    @Test
    void keepsItsStoresOutOfTheTemporaryFolder() {
        application.run(context -> assertThat(settings(context)).containsEntry("state.dir", ".gigstream/streams"));
    }

    @Test
    void findsTheBrokerByTheSameKeyAsEveryService() {
        application
                .withPropertyValues("KAFKA_BOOTSTRAP_SERVERS=broker:9092")
                .run(context -> assertThat(settings(context)).containsEntry("bootstrap.servers", "broker:9092"));
    }

    @Test
    void takesFurtherSettings() {
        application
                .withPropertyValues("spring.kafka.streams.properties.max.task.idle.ms=5")
                .run(context -> assertThat(settings(context)).containsEntry("max.task.idle.ms", "5"));
    }

    private static Properties settings(ApplicationContext context) {
        return context.getBean(
                        KafkaStreamsDefaultConfiguration.DEFAULT_STREAMS_CONFIG_BEAN_NAME,
                        KafkaStreamsConfiguration.class)
                .asProperties();
    }
}
