package dev.gigstream.auth.password.argon2;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gigstream.auth.password.HashingBusyException;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class Argon2PasswordsTest {

    private final Argon2Passwords passwords = new Argon2Passwords(Argon2Cost.DEFAULT, 2, 8);

    @AfterEach
    void stop() {
        passwords.close();
    }

    @Test
    void knowsAPasswordByItsHash() {
        String hash = passwords.hash("पासवर्ड कोई भी");

        assertThat(hash).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
        assertThat(passwords.matches("पासवर्ड कोई भी", hash)).isTrue();
        assertThat(passwords.matches("पासवर्ड कोई", hash)).isFalse();
        assertThat(passwords.hash("पासवर्ड कोई भी")).isNotEqualTo(hash);
    }

    @Test
    void takesComposedAndDecomposedLettersForTheSame() {
        String hash = passwords.hash("caf\u00e9 au lait");

        assertThat(passwords.matches("cafe\u0301 au lait", hash)).isTrue();
    }

    @Test
    void matchesNothingWithoutAHash() {
        assertThat(passwords.matches("anything", null)).isFalse();
    }

    @Test
    void makesTheHashOfTheReferenceImplementation() {
        String reference = "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc";

        assertThat(passwords.matches("password", reference)).isTrue();
    }

    @Test
    void turnsAwayWhatItCannotDoSoon() {
        List<Future<Boolean>> logins = thirtyAtOnce(new Argon2Passwords(Argon2Cost.DEFAULT, 1, 1));

        assertThat(logins).extracting(Future::state).contains(Future.State.SUCCESS, Future.State.FAILED);
        assertThat(logins)
                .filteredOn(login -> login.state() == Future.State.FAILED)
                .extracting(Future::exceptionNow)
                .hasOnlyElementsOfType(HashingBusyException.class);
    }

    /** All of them have ended, well or not. */
    private static List<Future<Boolean>> thirtyAtOnce(Argon2Passwords narrow) {
        try (narrow;
                ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
            return IntStream.range(0, 30)
                    .mapToObj(_ -> people.submit(() -> narrow.matches("guess", null)))
                    .toList();
        }
    }
}
