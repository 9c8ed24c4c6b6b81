package dev.gigstream.fanout.notice;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ExcerptTest {
    @Test
    void aShortTextStaysAsItIsOnOneLine() {
        assertThat(Excerpt.of("  Hello\n\tthere ")).isEqualTo("Hello there");
    }

    @Test
    void aLongTextEndsWithoutCuttingACharacterInTwo() {
        String excerpt = Excerpt.of("🐈".repeat(200));

        assertThat(excerpt).isEqualTo("🐈".repeat(79) + "…");
    }
}
