package dev.gigstream.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ConnectException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KnownUnavailabilityTest {
    private final KnownUnavailability known = new KnownUnavailability();

    @ParameterizedTest
    @ValueSource(strings = {"08006", "08001", "57P01", "57P03"})
    void aLostConnectionToADatabaseIsOne(String state) {
        assertThat(known.includes(new SQLException("gone", state))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"23505", "57014", "42P01"})
    void whatADatabaseRefusesIsNone(String state) {
        assertThat(known.includes(new SQLException("refused", state))).isFalse();
    }

    @Test
    void aDriversExceptionAndItsSubclassesAre() {
        assertThat(known.includes(new ConnectException())).isTrue();
        assertThat(known.includes(new java.sql.SQLTransientConnectionException()))
                .isTrue();
        assertThat(known.includes(new IOException())).isFalse();
        assertThat(known.includes(new SQLException("no state"))).isFalse();
    }
}
