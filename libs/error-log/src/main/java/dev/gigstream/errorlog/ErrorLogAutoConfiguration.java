package dev.gigstream.errorlog;

import dev.gigstream.eventing.EventCodec;
import dev.gigstream.events.Topics;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Locale;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/** Sends what the error log keeps, where there is one. */
@AutoConfiguration(
        afterName = {
            "dev.gigstream.eventing.EventingAutoConfiguration",
            "org.springframework.boot.micrometer.metrics.autoconfigure.CompositeMeterRegistryAutoConfiguration"
        })
@ConditionalOnBean(ErrorLog.class)
@EnableConfigurationProperties(ErrorLogSettings.class)
class ErrorLogAutoConfiguration {
    @Bean
    ErrorSender errorSender(
            ErrorLog errors, ErrorLogSettings settings, EventCodec codec, ObjectProvider<MeterRegistry> meters) {
        ErrorSender sender = new ErrorSender(
                errors.spool(), record -> codec.encode(Topics.LOG, record), new ErrorProducers(settings));
        meters.ifAvailable(registry -> register(registry, errors.spool(), sender));
        return sender;
    }

    private static void register(MeterRegistry meters, Spool spool, ErrorSender sender) {
        for (Dropped why : Dropped.values()) {
            FunctionCounter.builder("error.log.dropped", why, Dropped::count)
                    .description("Errors that operators will not find, by what there was no room in")
                    .tag("why", why.name().toLowerCase(Locale.ROOT))
                    .register(meters);
        }
        FunctionCounter.builder("error.log.sent", sender, ErrorSender::sent)
                .description("Errors that the broker has")
                .register(meters);
        Gauge.builder("error.log.waiting", spool, Spool::bytes)
                .description("Errors on the disk that the broker does not have yet")
                .baseUnit("bytes")
                .register(meters);
    }
}
