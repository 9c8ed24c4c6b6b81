package dev.gigstream.traces;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.URI;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/** Sends traces where a collector is named. */
@AutoConfiguration(
        afterName = "org.springframework.boot.micrometer.metrics.autoconfigure.CompositeMeterRegistryAutoConfiguration")
@EnableConfigurationProperties(TraceSettings.class)
class TracesAutoConfiguration {
    @Bean
    @ConditionalOnMissingBean
    Spans spans(
            TraceSettings settings,
            @Value("${spring.application.name:}") String application,
            ObjectProvider<MeterRegistry> meters) {
        if (settings.endpoint().isBlank()) {
            return Spans.NOWHERE;
        }
        OtlpSpans spans = new OtlpSpans(URI.create(settings.endpoint()), application, settings.share());
        meters.ifAvailable(registry -> FunctionCounter.builder("traces.dropped", spans, OtlpSpans::dropped)
                .description("Steps of traces that the collector did not get")
                .register(registry));
        return spans;
    }
}
