package dev.gigstream.http;

import java.sql.SQLException;
import java.util.Set;

/** The drivers' exceptions for "away", by name or by SQL state, so that this library depends on no driver. */
final class KnownUnavailability implements UnavailabilityCauses {

    private static final Set<String> NAMES = Set.of(
            "com.mongodb.MongoConnectionPoolClearedException",
            "com.mongodb.MongoNodeIsRecoveringException",
            "com.mongodb.MongoNotPrimaryException",
            "com.mongodb.MongoSocketException",
            "com.mongodb.MongoTimeoutException",
            "dev.gigstream.eventing.RegistryUnavailableException",
            "io.lettuce.core.RedisCommandTimeoutException",
            "io.lettuce.core.RedisConnectionException",
            "java.net.ConnectException",
            "java.net.SocketTimeoutException",
            "java.net.UnknownHostException",
            "java.net.http.HttpTimeoutException",
            "java.sql.SQLNonTransientConnectionException",
            "java.sql.SQLRecoverableException",
            "java.sql.SQLTransientConnectionException",
            "org.apache.http.ConnectionClosedException",
            "org.apache.http.conn.ConnectTimeoutException",
            "org.apache.kafka.common.errors.RetriableException",
            // A commit or rollback that the connection did not live to see.
            "org.hibernate.TransactionException",
            "org.springframework.dao.DataAccessResourceFailureException",
            "org.springframework.dao.PessimisticLockingFailureException",
            "org.springframework.dao.QueryTimeoutException",
            "org.springframework.dao.RecoverableDataAccessException",
            "org.springframework.dao.TransientDataAccessResourceException",
            "org.springframework.transaction.CannotCreateTransactionException");

    @Override
    public boolean includes(Throwable failure) {
        return FailureNames.isA(failure, NAMES) || failure instanceof SQLException sql && isLostConnection(sql);
    }

    /** Class 08 of the SQL standard; and how PostgreSQL says that it is stopped, crashed or just starting. */
    private static boolean isLostConnection(SQLException failure) {
        String state = failure.getSQLState();
        return state != null && (state.startsWith("08") || state.startsWith("57P0"));
    }
}
