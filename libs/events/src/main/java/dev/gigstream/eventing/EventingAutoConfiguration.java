package dev.gigstream.eventing;

import java.net.URI;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;

/** Gives an application its {@link EventCodec} and warms it up beside the start. */
@AutoConfiguration
class EventingAutoConfiguration {
    @Bean
    @ConditionalOnMissingBean
    EventCodec eventCodec(
            @Value("${gigstream.events.registry-url:${SCHEMA_REGISTRY_URL:http://127.0.0.1:18081}}") URI registryUrl) {
        return new EventCodec(registryUrl);
    }

    @Bean
    EventWarmUp eventWarmUp(
            EventCodec codec,
            ObjectProvider<EventType> declared,
            @Value("${spring.application.name:}") String application) {
        return new EventWarmUp(codec, declared.stream().toList(), application);
    }
}
