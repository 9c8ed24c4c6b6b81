package dev.gigstream.outbox;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;

/** Shows in the health of an application that its relay is dead or stuck; what only delays it is no illness. */
@AutoConfiguration(after = OutboxAutoConfiguration.class)
@ConditionalOnClass(HealthIndicator.class)
@ConditionalOnBean(OutboxRelay.class)
class RelayHealthAutoConfiguration {

    @Bean
    HealthIndicator outboxRelayHealthIndicator(OutboxRelay relay) {
        return () -> relay.lostSince()
                .map(since -> Health.down()
                        .withDetail("silentSince", since.toString())
                        .build())
                .orElseGet(() -> Health.up().build());
    }
}
