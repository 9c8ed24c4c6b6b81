package dev.gigstream.consumer.jdbc;

import dev.gigstream.consumer.ProcessedEvents;
import java.time.Clock;
import java.util.Arrays;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.api.Location;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

/** Keeps what was processed in the application's database, where Flyway makes the table too. */
@AutoConfiguration(afterName = "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration")
@ConditionalOnClass(JdbcTemplate.class)
@ConditionalOnBean(DataSource.class)
class JdbcProcessedEventsAutoConfiguration {
    @Bean
    @ConditionalOnMissingBean
    ProcessedEvents processedEvents(DataSource dataSource, ObjectProvider<Clock> clock) {
        return new JdbcProcessedEvents(new JdbcTemplate(dataSource), clock.getIfAvailable(Clock::systemUTC));
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(FlywayConfigurationCustomizer.class)
    static class Tables {
        @Bean
        FlywayConfigurationCustomizer processedEventTable() {
            return flyway -> flyway.locations(Stream.concat(
                            Arrays.stream(flyway.getLocations()).map(Location::getDescriptor),
                            Stream.of("classpath:gigstream/consumer"))
                    .distinct()
                    .toArray(String[]::new));
        }
    }
}
