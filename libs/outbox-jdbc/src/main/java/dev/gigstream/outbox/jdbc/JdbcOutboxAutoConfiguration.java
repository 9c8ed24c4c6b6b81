package dev.gigstream.outbox.jdbc;

import dev.gigstream.outbox.OutboxRelay;
import java.time.Clock;
import java.util.Arrays;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.api.Location;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

/** Puts the outbox into the application's database, where Flyway runs also its tables, and gives it to the relay. */
@AutoConfiguration(afterName = "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration")
class JdbcOutboxAutoConfiguration {
    @Bean
    JdbcOutboxStore jdbcOutboxStore(DataSource dataSource, ObjectProvider<Clock> clock) {
        return new JdbcOutboxStore(new JdbcTemplate(dataSource), clock.getIfAvailable(Clock::systemUTC));
    }

    @Bean
    JdbcOutbox jdbcOutbox(JdbcOutboxStore store, ObjectProvider<OutboxRelay> relay) {
        return new JdbcOutbox(store, () -> relay.ifAvailable(OutboxRelay::wake));
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(FlywayConfigurationCustomizer.class)
    static class Tables {
        @Bean
        FlywayConfigurationCustomizer outboxTables() {
            return flyway -> flyway.locations(Stream.concat(
                            Arrays.stream(flyway.getLocations()).map(Location::getDescriptor),
                            Stream.of("classpath:gigstream/outbox/" + vendor(flyway)))
                    .distinct()
                    .toArray(String[]::new));
        }

        private static String vendor(FluentConfiguration flyway) {
            return JdbcVendor.of(flyway.getDataSource()).scripts();
        }
    }
}
