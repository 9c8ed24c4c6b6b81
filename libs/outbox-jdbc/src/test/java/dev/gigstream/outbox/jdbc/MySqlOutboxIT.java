package dev.gigstream.outbox.jdbc;

import dev.gigstream.testkit.infrastructure.Server;
import dev.gigstream.testkit.infrastructure.WithInfrastructure;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

@WithInfrastructure(Server.MYSQL)
class MySqlOutboxIT extends JdbcOutboxContract {
    @Override
    DataSource source() {
        return new DriverManagerDataSource(
                System.getProperty("AUTH_DB_URL"),
                System.getProperty("AUTH_DB_USERNAME"),
                System.getProperty("AUTH_DB_PASSWORD"));
    }
}
