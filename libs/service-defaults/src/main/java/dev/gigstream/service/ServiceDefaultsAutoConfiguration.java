package dev.gigstream.service;

import dev.gigstream.traces.Spans;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** What every service has without a line of its own: a clock, and in web applications trace ids and the token check. */
@AutoConfiguration(
        afterName = "org.springframework.boot.micrometer.metrics.autoconfigure.CompositeMeterRegistryAutoConfiguration")
class ServiceDefaultsAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    Draining draining(@Value("${gigstream.drain:0s}") Duration period) {
        return new Draining(period);
    }

    /** Its name is the one it has in the health of a service. */
    @Bean
    Pulses workersHealthIndicator(Clock clock, ObjectProvider<MeterRegistry> meters) {
        return new Pulses(clock, meters.getIfAvailable(SimpleMeterRegistry::new));
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
    @EnableConfigurationProperties(TokenSettings.class)
    static class Web {

        @Bean
        FilterRegistrationBean<TraceFilter> traceFilter(ObjectProvider<Spans> spans, Clock clock) {
            var registration =
                    new FilterRegistrationBean<>(new TraceFilter(spans.getIfAvailable(() -> Spans.NOWHERE), clock));
            registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
            return registration;
        }

        @Bean
        TokenVerifier tokenVerifier(TokenSettings settings, Clock clock) {
            return new TokenVerifier(settings, new PublicKeys(settings.publicKeys(), clock), clock);
        }

        @Bean
        @ConditionalOnProperty(name = "springdoc.api-docs.enabled", matchIfMissing = true)
        ApiDescription apiDescription(@Value("${spring.application.name:}") String application) {
            return new ApiDescription(application);
        }

        @Bean
        WebMvcConfigurer accessConfigurer(TokenVerifier tokens) {
            return new WebMvcConfigurer() {
                @Override
                public void addInterceptors(InterceptorRegistry registry) {
                    registry.addInterceptor(new AccessInterceptor(tokens));
                }

                @Override
                public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                    resolvers.add(new CallerResolver());
                }
            };
        }
    }
}
