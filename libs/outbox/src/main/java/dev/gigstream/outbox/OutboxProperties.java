package dev.gigstream.outbox;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param enabled whether this instance relays
 * @param batchSize see {@link RelayPolicy}
 * @param batchPeriod see {@link RelayPolicy}
 * @param pollInterval see {@link RelayPolicy}
 * @param leaseTtl see {@link RelayPolicy}
 */
@ConfigurationProperties("gigstream.outbox")
record OutboxProperties(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("500") int batchSize,
        @DefaultValue("40ms") Duration batchPeriod,
        @DefaultValue("1s") Duration pollInterval,
        @DefaultValue("5s") Duration leaseTtl) {
    RelayPolicy policy() {
        return new RelayPolicy(
                batchSize,
                batchPeriod,
                pollInterval,
                leaseTtl,
                RelayPolicy.DEFAULT.firstDelay(),
                RelayPolicy.DEFAULT.longestDelay());
    }
}
