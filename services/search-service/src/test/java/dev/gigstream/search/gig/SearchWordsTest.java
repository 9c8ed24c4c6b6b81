package dev.gigstream.search.gig;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SearchWordsTest {
    @Test
    void signsSeparateWordsAndMeanNothing() {
        assertThat(SearchWords.of("\"logo\" AND (design OR *) -title:x").all())
                .containsExactly("logo", "AND", "design", "OR", "title", "x");
        assertThat(SearchWords.of("*?~^:").count()).isZero();
    }

    @Test
    void wordsWithDigitsAreCodesAndNeverMisspelt() {
        SearchWords words = SearchWords.of("3d modle wcag22");

        assertThat(words.spelt()).isEqualTo("modle");
        assertThat(words.codes()).isEqualTo("3d wcag22");
    }

    @Test
    void wordsOfEveryScriptCount() {
        assertThat(SearchWords.of("लोगो डिज़ाइन Gdańsk").count()).isEqualTo(3);
    }

    @Test
    void oneLetterIsNoBeginningOfAWord() {
        assertThat(SearchWords.of("logo d").endsLikeAPrefix()).isFalse();
        assertThat(SearchWords.of("logo de").endsLikeAPrefix()).isTrue();
    }
}
