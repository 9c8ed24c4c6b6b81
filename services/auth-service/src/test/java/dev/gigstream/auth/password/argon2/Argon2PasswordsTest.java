package dev.gigstream.auth.password.argon2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gigstream.auth.password.HashingBusyException;
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
        try (Argon2Passwords narrow = new Argon2Passwords(Argon2Cost.DEFAULT, 1, 1);
                ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
            var logins = IntStream.range(0, 30)
                    .mapToObj(_ -> people.submit(() -> narrow.matches("guess", null)))
                    .toList();

            assertThat(logins).anySatisfy(Argon2PasswordsTest::wasTurnedAway);
            assertThat(logins).anySatisfy(login -> assertThat(login.get()).isFalse());
        }
    }

    private static void wasTurnedAway(Future<Boolean> login) {
        assertThatThrownBy(login::get).hasCauseInstanceOf(HashingBusyException.class);
    }
}
