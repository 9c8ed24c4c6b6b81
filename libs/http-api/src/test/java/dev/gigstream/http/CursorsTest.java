package dev.gigstream.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorsTest {

    private final Cursors cursors = new Cursors();

    @Test
    void givesBackWhatWasPutIn() {
        String cursor = cursors.encode(4.25, "Zürich | \"x\"", null, 17L);

        assertThat(cursor).matches("[A-Za-z0-9_-]+");
        assertThat(cursors.decode(cursor, 4)).containsExactly("4.25", "Zürich | \"x\"", null, "17");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "AAAA", "!!!!", "eyJhIjoxfQ", "AQAAAAF4AAAAAA"})
    void refusesWhatItNeverGaveOut(String cursor) {
        refuses(cursor);
    }

    @Test
    void refusesACursorWithAnyCharacterChanged() {
        String cursor = cursors.encode("2026-01-01T00:00:00.000Z", "gig-1");

        for (int i = 0; i < cursor.length(); i++) {
            char other = cursor.charAt(i) == 'A' ? 'Q' : 'A';
            refuses(cursor.substring(0, i) + other + cursor.substring(i + 1));
        }
    }

    @Test
    void refusesACursorOfAnotherList() {
        String cursor = cursors.encode("a");

        assertThatThrownBy(() -> cursors.decode(cursor, 2)).isInstanceOf(Problem.class);
    }

    private void refuses(String cursor) {
        assertThatThrownBy(() -> cursors.decode(cursor, 2))
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> assertThat(problem.code().status()).isEqualTo(400));
    }
}
