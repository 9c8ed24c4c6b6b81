package dev.gigstream.local.parts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MariaDbServerIT {
    @TempDir
    private Path home;

    @Test
    void keepsACommittedRowThroughAKill() throws Exception {
        try (var mysql = StartedPart.of(new MariaDbServer(), home)) {
            try (var connection = connection(mysql, password(mysql))) {
                connection.createStatement().execute("CREATE TABLE word (text VARCHAR(20))");
                connection.createStatement().execute("INSERT INTO word VALUES ('größer')");
            }

            mysql.killAndRestart();

            try (var connection = connection(mysql, password(mysql));
                    var rows = connection.createStatement().executeQuery("SELECT text FROM word")) {
                rows.next();
                assertThat(rows.getString(1)).isEqualTo("größer");
            }
        }
    }

    @Test
    void refusesAWrongPassword() throws Exception {
        try (var mysql = StartedPart.of(new MariaDbServer(), home)) {
            assertThatThrownBy(() -> connection(mysql, "guessed")).isInstanceOf(SQLException.class);
        }
    }

    private static String password(StartedPart mysql) {
        return MariaDbServer.password(mysql.context().secrets(), "auth");
    }

    private static Connection connection(StartedPart mysql, String password) throws SQLException {
        String url = MariaDbServer.jdbcUrl(mysql.context().ports(), "auth").replace("jdbc:mysql:", "jdbc:mariadb:");
        return DriverManager.getConnection(url, "auth", password);
    }
}
