package dev.gigstream.sockets;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.CommonClientConfigs;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;

/** How the broker is reached, for {@link dev.gigstream.eventing.TopicTail}s and producers beside the outbox; from {@code spring.kafka}. */
public record BrokerConnection(Map<String, Object> settings) {

    public BrokerConnection {
        settings = Map.copyOf(settings);
    }

    static BrokerConnection of(Environment environment) {
        Map<String, Object> settings = new HashMap<>(Binder.get(environment)
                .bind("spring.kafka.properties", Bindable.mapOf(String.class, String.class))
                .orElse(Map.of()));
        settings.put(
                CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG,
                environment.getProperty("spring.kafka.bootstrap-servers", "127.0.0.1:19092"));
        return new BrokerConnection(settings);
    }
}
