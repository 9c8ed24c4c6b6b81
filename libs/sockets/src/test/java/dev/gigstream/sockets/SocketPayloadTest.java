package dev.gigstream.sockets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gigstream.http.Problem;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SocketPayloadTest {

    @Test
    void readsWhatIsOfTheRightType() {
        SocketPayload payload = new SocketPayload(Map.of("text", "hello", "files", List.of("a", "b"), "seq", 7));

        assertThat(payload.text("text", 5)).isEqualTo("hello");
        assertThat(payload.texts("files", 2, 1)).containsExactly("a", "b");
        assertThat(payload.number("seq")).isEqualTo(7);
        assertThat(payload.optionalText("missing", 5)).isEmpty();
        assertThat(new SocketPayload(Map.of("text", " ")).optionalText("text", 5))
                .isBlank();
        assertThat(payload.texts("missing", 2, 1)).isEmpty();
    }

    static List<Object> strangeTexts() {
        return List.of(Map.of("$ne", "x"), List.of("a"), 5, true, "123456", "a\0b", "", " ");
    }

    @ParameterizedTest
    @MethodSource("strangeTexts")
    void refusesWhatIsNoText(Object sent) {
        SocketPayload payload = new SocketPayload(Map.of("text", sent));

        assertThatThrownBy(() -> payload.text("text", 5)).isInstanceOf(Problem.class);
    }

    static List<Object> strangeNumbers() {
        return List.of(-1, 1.5, "1", List.of(1), Map.of());
    }

    @ParameterizedTest
    @MethodSource("strangeNumbers")
    void refusesWhatIsNoNumber(Object sent) {
        SocketPayload payload = new SocketPayload(Map.of("seq", sent));

        assertThatThrownBy(() -> payload.number("seq")).isInstanceOf(Problem.class);
    }

    static List<Object> strangeLists() {
        return List.of("a", List.of("a", "b", "c"), List.of(1), List.of("ab"), List.of(""), Map.of("0", "a"));
    }

    @ParameterizedTest
    @MethodSource("strangeLists")
    void refusesWhatIsNoShortListOfTexts(Object sent) {
        SocketPayload payload = new SocketPayload(Map.of("files", sent));

        assertThatThrownBy(() -> payload.texts("files", 2, 1)).isInstanceOf(Problem.class);
    }

    static List<Object> noObjects() {
        return List.of("text", 5, List.of("text"), false);
    }

    @ParameterizedTest
    @MethodSource("noObjects")
    void findsNothingInWhatIsNoObject(Object sent) {
        SocketPayload payload = new SocketPayload(sent);

        assertThatThrownBy(() -> payload.text("text", 5)).isInstanceOf(Problem.class);
    }
}
