package dev.gigstream.payments.ledger.jdbc;

import java.util.Optional;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataAccessException;

/** Reads off a failure which rule of the database it broke. */
final class ViolatedRule {

    private ViolatedRule() {}

    static String of(DataAccessException failure) {
        return Optional.ofNullable(NestedExceptionUtils.getRootCause(failure))
                .filter(PSQLException.class::isInstance)
                .map(cause -> ((PSQLException) cause).getServerErrorMessage())
                .map(ServerErrorMessage::getConstraint)
                .orElse("unknown");
    }
}
