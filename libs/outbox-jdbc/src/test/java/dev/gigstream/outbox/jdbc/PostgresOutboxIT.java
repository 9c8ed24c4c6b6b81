package dev.gigstream.outbox.jdbc;

import dev.gigstream.testkit.infrastructure.Server;
import dev.gigstream.testkit.infrastructure.WithInfrastructure;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

@WithInfrastructure(Server.POSTGRES)
class PostgresOutboxIT extends JdbcOutboxContract {
    @Override
    DataSource source() {
        return new DriverManagerDataSource(
                System.getProperty("POSTGRES_URL"),
                System.getProperty("POSTGRES_USERNAME"),
                System.getProperty("POSTGRES_PASSWORD"));
    }
}
