package dev.gigstream.local.parts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresServerIT {
    @TempDir
    private Path home;

    @Test
    void keepsACommittedRowThroughAKill() throws Exception {
        try (var postgres = StartedPart.of(new PostgresServer(), home)) {
            try (var connection = connection(postgres, "registry")) {
                connection.createStatement().execute("CREATE TABLE word (text TEXT)");
                connection.createStatement().execute("INSERT INTO word VALUES ('kept')");
            }

            postgres.killAndRestart();

            assertThat(words(postgres)).isEqualTo("kept");
        }
    }

    @Test
    void stopsAtOnceWithAClientConnected() throws Exception {
        try (var postgres = StartedPart.of(new PostgresServer(), home);
                var connection = connection(postgres, "registry")) {
            postgres.stop();

            assertThat(connection.isValid(1)).isFalse();
        }
    }

    @Test
    void createsADatabaseThatIsNewInALaterRelease() throws Exception {
        var context = StartedPart.contextIn(home);
        StartedPart.of(new PostgresServer(), context).close();

        try (var postgres = StartedPart.of(new PostgresServer(List.of("registry", "reviews")), context);
                var connection = connection(postgres, "reviews")) {
            assertThat(connection.isValid(1)).isTrue();
        }
    }

    private static String words(StartedPart postgres) throws SQLException {
        try (var connection = connection(postgres, "registry");
                var rows = connection.createStatement().executeQuery("SELECT text FROM word")) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static Connection connection(StartedPart postgres, String database) throws SQLException {
        return DriverManager.getConnection(
                PostgresServer.jdbcUrl(postgres.context().ports(), database),
                database,
                PostgresServer.password(postgres.context().secrets(), database));
    }
}
