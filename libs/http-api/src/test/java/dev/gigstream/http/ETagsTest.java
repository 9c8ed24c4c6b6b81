package dev.gigstream.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class ETagsTest {

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"*", "\"7\"", "\"6\", \"7\""})
    void letsTheCurrentVersionPass(String ifMatch) {
        assertThatCode(() -> ETags.requireMatch(ifMatch, 7)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"6\"", "7", "W/\"7\"", "nonsense"})
    void refusesAnyOther(String ifMatch) {
        assertThatThrownBy(() -> ETags.requireMatch(ifMatch, 7))
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> assertThat(problem.code().status()).isEqualTo(412));
    }
}
