package dev.gigstream.streams;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RememberedTest {
    private final List<String> read = new ArrayList<>();
    private final Remembered<String, String> remembered = new Remembered<>(2);

    @Test
    void readsWhatItDoesNotKnowOnce() {
        assertThat(get("a")).isEqualTo("a from the store");
        assertThat(get("a")).isEqualTo("a from the store");

        assertThat(read).containsExactly("a");
    }

    @Test
    void knowsWhatWasWritten() {
        get("a");
        remembered.put("a", "newer");

        assertThat(get("a")).isEqualTo("newer");
    }

    @Test
    void readsAgainWhatItForgot() {
        get("a");
        remembered.forget("a");
        get("a");

        assertThat(read).containsExactly("a", "a");
    }

    @Test
    void keepsTheKeysUsedLast() {
        get("a");
        get("b");
        get("a");
        get("c");

        get("a");
        get("b");

        assertThat(read).containsExactly("a", "b", "c", "b");
    }

    private String get(String key) {
        return remembered.get(key, missing -> {
            read.add(missing);
            return missing + " from the store";
        });
    }
}
