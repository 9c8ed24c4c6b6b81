package dev.gigstream.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FigureTest {
    @Test
    void saysWhetherAPromiseIsKept() {
        assertThat(Figure.atLeast("speed", 0.36, "", 0.35).met()).isTrue();
        assertThat(Figure.atLeast("speed", 0.34, "", 0.35).met()).isFalse();
        assertThat(Figure.atMost("wait", 31, "ms", 30).line()).contains("NOT met");
        assertThat(Figure.context("size", 3, "MiB").line()).doesNotContain("met");
    }
}
