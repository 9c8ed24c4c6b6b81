package dev.gigstream.consumer;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;

/** Shows in the health of an application that its consumer waits for something, or that a thread of it has ended. */
@AutoConfiguration(after = EventConsumerAutoConfiguration.class)
@ConditionalOnClass(HealthIndicator.class)
@ConditionalOnBean(ConsumerState.class)
class ConsumerHealthAutoConfiguration {
    @Bean
    HealthIndicator eventConsumerHealthIndicator(
            ConsumerState state, ConcurrentMessageListenerContainer<?, ?> container) {
        return () -> container.isInExpectedState() ? waiting(state) : ended();
    }

    private static Health waiting(ConsumerState state) {
        return state.longest()
                .map(blocked -> Health.down()
                        .withDetail("waitsFor", blocked.cause())
                        .withDetail("since", blocked.since().toString())
                        .build())
                .orElseGet(() -> Health.up().build());
    }

    private static Health ended() {
        return Health.down()
                .withDetail("ended", "a thread that was not stopped")
                .build();
    }
}
