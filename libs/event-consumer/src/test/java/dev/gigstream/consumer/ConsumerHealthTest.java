package dev.gigstream.consumer;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.kafka.listener.ContainerProperties;

class ConsumerHealthTest {

    @Test
    void isUpBeforeTheContainerStarts() {
        assertThat(health(container()).health().getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void isDownWhenAThreadEndedThatNobodyStopped() {
        var broken =
                new ConcurrentMessageListenerContainer<byte[], byte[]>(factory(), new ContainerProperties("topic")) {
                    @Override
                    public boolean isInExpectedState() {
                        return false;
                    }
                };

        assertThat(health(broken).health().getStatus()).isEqualTo(Status.DOWN);
    }

    private static HealthIndicator health(ConcurrentMessageListenerContainer<byte[], byte[]> container) {
        var state = new ConsumerState(Clock.systemUTC(), new SimpleMeterRegistry());
        return new ConsumerHealthAutoConfiguration().eventConsumerHealthIndicator(state, container);
    }

    private static ConcurrentMessageListenerContainer<byte[], byte[]> container() {
        return new ConcurrentMessageListenerContainer<>(factory(), new ContainerProperties("topic"));
    }

    private static DefaultKafkaConsumerFactory<byte[], byte[]> factory() {
        return new DefaultKafkaConsumerFactory<>(Map.of());
    }
}
