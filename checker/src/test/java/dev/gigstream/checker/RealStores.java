package dev.gigstream.checker;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.bson.Document;

/**
 * The stores of the services, with the tables that their own scripts make and nobody of them running: whatever lies there
 * was written by the test. The addresses are system properties.
 */
final class RealStores implements AutoCloseable {
    private static final Path ROOT = Path.of("..");
    private static final String MIGRATIONS = "src/main/resources/db/migration/";
    private static final String OUTBOX = "libs/outbox-jdbc/src/main/resources/gigstream/outbox/";
    private static final String PROCESSED =
            "libs/event-consumer/src/main/resources/gigstream/consumer/R__processed_event.sql";

    private final MongoClient mongo = MongoClients.create(System.getProperty("MONGODB_URI"));

    /** A database, and the role that its tables belong to. */
    enum Database {
        PAYMENTS("PAYMENTS_DB_OWNER", "payment"),
        REVIEWS("REVIEWS_DB", "review"),
        AUTH("AUTH_DB", "account");

        private final String role;
        private final String table;

        Database(String role, String table) {
            this.role = role;
            this.table = table;
        }

        private Connection connection() throws SQLException {
            String url = System.getProperty(name() + "_DB_URL");
            String scripts = (url.contains("?") ? "&" : "?") + "permitMysqlScheme&allowMultiQueries=true";
            return DriverManager.getConnection(
                    this == AUTH ? url + scripts : url,
                    System.getProperty(role + "_USERNAME"),
                    System.getProperty(role + "_PASSWORD"));
        }
    }

    RealStores() throws SQLException {
        migrate(
                Database.PAYMENTS,
                "services/payment-service/" + MIGRATIONS + "V1__ledger.sql",
                "services/payment-service/" + MIGRATIONS + "V2__payments.sql",
                "services/payment-service/" + MIGRATIONS + "V3__erased_users.sql",
                OUTBOX + "postgresql/R__outbox.sql",
                PROCESSED);
        migrate(
                Database.REVIEWS,
                "services/review-service/" + MIGRATIONS + "V1__reviews.sql",
                OUTBOX + "postgresql/R__outbox.sql");
        migrate(
                Database.AUTH,
                "services/auth-service/" + MIGRATIONS + "V1__accounts_and_sessions.sql",
                "services/auth-service/" + MIGRATIONS + "V2__erased_accounts.sql",
                OUTBOX + "mysql/R__outbox.sql");
    }

    /** All of it in one transaction. */
    void sql(Database database, String... statements) throws SQLException {
        try (Connection connection = database.connection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            for (String sql : statements) {
                statement.execute(sql);
            }
            connection.commit();
        }
    }

    void document(String database, String collection, Document document) {
        mongo.getDatabase(database).getCollection(collection).insertOne(document);
    }

    /** Where services ran before, the tables are there. */
    private void migrate(Database database, String... scripts) throws SQLException {
        if (!exists(database)) {
            for (String script : scripts) {
                sql(database, text(script).replace("${appRole}", System.getProperty(database + "_DB_USERNAME")));
            }
        }
    }

    private static boolean exists(Database database) throws SQLException {
        try (Connection connection = database.connection();
                var tables = connection.getMetaData().getTables(null, null, database.table, null)) {
            return tables.next();
        }
    }

    private static String text(String script) {
        try {
            return Files.readString(ROOT.resolve(script));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        mongo.close();
    }
}
