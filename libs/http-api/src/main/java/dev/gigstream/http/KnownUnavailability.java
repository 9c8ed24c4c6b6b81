package dev.gigstream.http;

import java.util.Set;

/** The drivers' exceptions for "away", by name, so that this library depends on no driver. */
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
            "org.springframework.dao.DataAccessResourceFailureException",
            "org.springframework.dao.PessimisticLockingFailureException",
            "org.springframework.dao.QueryTimeoutException",
            "org.springframework.dao.RecoverableDataAccessException",
            "org.springframework.dao.TransientDataAccessResourceException",
            "org.springframework.transaction.CannotCreateTransactionException");

    @Override
    public boolean includes(Throwable failure) {
        return FailureNames.isA(failure, NAMES);
    }
}
