package dev.gigstream.bench.stack;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** A database of its own in the stack's PostgreSQL, dropped when closed. */
public final class ScratchDatabase implements AutoCloseable {
    private static final String SUPERUSER = "postgres";

    private final String server;
    private final String password;
    private final String name;

    private ScratchDatabase(String server, String password, String name) {
        this.server = server;
        this.password = password;
        this.name = name;
    }

    /** @param owner a role of the stack to which the database belongs */
    public static ScratchDatabase create(BenchStack stack, String name, String owner)
            throws IOException, InterruptedException, SQLException {
        var database = new ScratchDatabase("jdbc:" + stack.url("postgres") + "/", stack.secret(SUPERUSER), name);
        database.drop();
        database.atServer("create database \"%s\" owner \"%s\"".formatted(name, owner));
        return database;
    }

    public String url() {
        return server + name;
    }

    public Connection connect() throws SQLException {
        return DriverManager.getConnection(url(), SUPERUSER, password);
    }

    public void run(String sql) throws SQLException {
        try (var connection = connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private void drop() throws SQLException {
        atServer("drop database if exists \"%s\" with (force)".formatted(name));
    }

    private void atServer(String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(server + SUPERUSER, SUPERUSER, password);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() throws SQLException {
        drop();
    }
}
